// Reading settings: text size, line spacing, colours and letters, remembered in this browser.
(function () {
  "use strict";
  const root = document.documentElement;
  const place = document.getElementById("reading");
  if (!place || place.querySelector("select")) return;
  const key = place.getAttribute("data-key");
  const words = place.getAttribute("data-labels").split("|");
  const controls = [
    { name: "size", values: ["", "large", "larger"] },
    { name: "spacing", values: ["", "wide"] },
    { name: "colours", values: ["", "light", "dark", "cream"] },
    { name: "letters", values: ["", "hyperlegible"] },
  ];
  let chosen = {};
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

  let next = 0;
  const selects = controls.map((control) => {
    const label = document.createElement("label");
    const name = document.createElement("span");
    const select = document.createElement("select");
    name.textContent = words[next++];
    label.appendChild(name);
    control.values.forEach((value) => {
      const option = document.createElement("option");
      option.value = value;
      option.textContent = words[next++];
      option.selected = (chosen[control.name] || "") === value;
      select.appendChild(option);
    });
    select.addEventListener("change", () => {
      apply(control.name, select.value);
      remember();
    });
    label.appendChild(select);
    place.appendChild(label);
    return select;
  });
  const reset = document.createElement("button");
  reset.type = "button";
  reset.textContent = words[next];
  reset.addEventListener("click", () => {
    controls.forEach((control, at) => {
      apply(control.name, "");
      selects[at].value = "";
    });
    remember();
  });
  place.appendChild(reset);
})();
