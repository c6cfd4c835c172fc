// Shows the description of the API. Everything that would ask other hosts is off: fonts, telemetry, chat, proxies.
const place = document.getElementById("reference");
Scalar.createApiReference(place, {
  url: place.dataset.document,
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: "never",
  hideClientButton: true,
  defaultHttpClient: { targetKey: "shell", clientKey: "curl" },
});
