// Shows the static message of the page when the widget cannot run: an old engine, no WebAssembly, a file that does not arrive, a policy
// that forbids it, a panic, or nothing after twenty seconds. Written for the oldest engines (ES5, no fetch, no modules), because those are
// the ones it is for. The widget says that it stands by data-ready="true" on <html>. `clq-failed` on window says that it did not start,
// `clq-panicked` that it fell.
(function () {
  "use strict";
  var PATIENCE_MS = 20000;
  var page = document.documentElement;
  var watch = null;
  var fatal = false;

  function ready() {
    return page.getAttribute("data-ready") === "true";
  }

  function show(visible) {
    document.getElementById("fallback").hidden = !visible;
    document.getElementById("app").hidden = visible;
  }

  // Not there, or not there yet: a slow network is no broken widget, so it takes over again when it arrives after all.
  function missing() {
    if (watch || fatal || ready()) return;
    show(true);
    tell_contact();
    watch = setInterval(function () {
      if (!ready()) return;
      clearInterval(watch);
      watch = null;
      show(false);
    }, 500);
  }

  // A trap leaves the module unusable, whether it happens while starting or an hour later. Nothing shown by it can be trusted any more.
  function broken() {
    if (fatal) return;
    fatal = true;
    clearInterval(watch);
    page.removeAttribute("data-ready");
    show(true);
    tell_contact();
  }

  function trapped(error) {
    return typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
  }

  // The dealer's complaint channel, from the rate card. Without it the message stands as it is.
  function tell_contact() {
    var line = document.getElementById("fallback-contact");
    if (!line.hidden) return;
    var request = new XMLHttpRequest();
    request.open("GET", document.getElementById("fallback").getAttribute("data-card"));
    request.onload = function () {
      var contact;
      try {
        contact = JSON.parse(request.responseText).complaint;
      } catch (error) {
        return;
      }
      if (request.status !== 200 || !contact || !contact.phone) return;
      var call = document.createElement("a");
      call.href = "tel:" + String(contact.phone).replace(/[^0-9+]/g, "");
      call.textContent = String(contact.phone);
      line.textContent = contact.name ? String(contact.name) + " " : "";
      line.appendChild(call);
      line.hidden = false;
    };
    request.send();
  }

  window.addEventListener("clq-failed", missing);
  window.addEventListener("clq-panicked", broken);
  window.addEventListener("error", function (event) {
    var boot = document.getElementById("boot");
    if (trapped(event.error)) broken();
    // The boot script was not delivered, or this engine cannot read it.
    else if (boot && (event.target === boot || event.filename === boot.src)) missing();
  }, true);
  window.addEventListener("unhandledrejection", function (event) {
    if (trapped(event.reason)) broken();
  });

  if (typeof WebAssembly !== "object" || !("noModule" in document.createElement("script"))) missing();
  else setTimeout(missing, PATIENCE_MS);
})();
