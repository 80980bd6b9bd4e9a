// Reading controls: text size, line spacing, colours and letters, remembered in this browser.
(function () {
  "use strict";
  var root = document.documentElement;
  var script = document.currentScript;
  var key = script.getAttribute("data-key");
  var place = document.querySelector(".reading");
  if (!place) return;
  var words = place.getAttribute("data-labels").split("|");
  var controls = [
    { name: "size", values: ["", "large", "larger"] },
    { name: "spacing", values: ["", "wide"] },
    { name: "colours", values: ["", "light", "dark", "cream"] },
    { name: "letters", values: ["", "hyperlegible"] }
  ];
  var chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem(key)) || {};
  } catch (refused) {
    // Storage may be switched off; the controls then hold for this page only.
  }

  function apply(name, value) {
    if (value) {
      chosen[name] = value;
      root.setAttribute("data-" + name, value);
    } else {
      delete chosen[name];
      root.removeAttribute("data-" + name);
    }
    if (name === "letters" && value) fetchLetters();
    try {
      localStorage.setItem(key, JSON.stringify(chosen));
    } catch (refused) {
      // As above.
    }
  }

  // The typeface is fetched only by those who choose it.
  function fetchLetters() {
    if (document.getElementById("letters")) return;
    var link = document.createElement("link");
    link.id = "letters";
    link.rel = "stylesheet";
    link.href = script.src.replace("js/reading.js", "css/hyperlegible.css");
    document.head.appendChild(link);
  }

  var next = 0;
  var title = document.createElement("h2");
  title.textContent = words[next++];
  place.appendChild(title);
  controls.forEach(function (control) {
    var label = document.createElement("label");
    var select = document.createElement("select");
    label.textContent = words[next++];
    control.values.forEach(function (value) {
      var option = document.createElement("option");
      option.value = value;
      option.textContent = words[next++];
      option.selected = (chosen[control.name] || "") === value;
      select.appendChild(option);
    });
    select.addEventListener("change", function () {
      apply(control.name, select.value);
    });
    label.appendChild(select);
    place.appendChild(label);
  });
  place.hidden = false;
  if (chosen.letters) fetchLetters();
})();
