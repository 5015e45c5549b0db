// Starts the widget: fetches the module and instantiates it. Whatever goes wrong is told to fallback.js through `clq-failed`.
const { js, wasm } = document.getElementById("boot").dataset;

import(new URL(js, document.baseURI).href)
  .then((app) => app.default({ module_or_path: new URL(wasm, document.baseURI) }))
  .catch((error) => {
    console.error(error);
    // A trap while starting is a panic; the module must not be used again.
    dispatchEvent(new CustomEvent(error instanceof WebAssembly.RuntimeError ? "clq-panicked" : "clq-failed"));
  });
