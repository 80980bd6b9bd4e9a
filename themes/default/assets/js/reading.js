// Reading settings: text size, line spacing, colours and letters, remembered in this browser.
(function () {
  "use strict";
  var root = document.documentElement;
  var place = document.getElementById("reading");
  if (!place || place.querySelector("select")) return;
  var key = place.getAttribute("data-key");
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
    // Storage may be switched off; the settings then hold for this page only.
  }

  function apply(name, value) {
    if (value) {
      chosen[name] = value;
      root.setAttribute("data-" + name, value);
    } else {
      delete chosen[name];
      root.removeAttribute("data-" + name);
    }
  }

  function remember() {
    try {
      if (Object.keys(chosen).length) localStorage.setItem(key, JSON.stringify(chosen));
      else localStorage.removeItem(key);
    } catch (refused) {
      // As above.
    }
  }

  var next = 0;
  var selects = controls.map(function (control) {
    var label = document.createElement("label");
    var name = document.createElement("span");
    var select = document.createElement("select");
    name.textContent = words[next++];
    label.appendChild(name);
    control.values.forEach(function (value) {
      var option = document.createElement("option");
      option.value = value;
      option.textContent = words[next++];
      option.selected = (chosen[control.name] || "") === value;
      select.appendChild(option);
    });
    select.addEventListener("change", function () {
      apply(control.name, select.value);
      remember();
    });
    label.appendChild(select);
    place.appendChild(label);
    return select;
  });
  var reset = document.createElement("button");
  reset.type = "button";
  reset.textContent = words[next];
  reset.addEventListener("click", function () {
    controls.forEach(function (control, at) {
      apply(control.name, "");
      selects[at].value = "";
    });
    remember();
  });
  place.appendChild(reset);
})();
