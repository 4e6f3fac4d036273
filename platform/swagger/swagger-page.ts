/** The page around Swagger UI. Nothing in it is inline, as our Content-Security-Policy asks. */
export const SWAGGER_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Matinee's API</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/swagger/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<noscript>Swagger UI needs scripts; <a href="/api/v1/openapi.json">the description itself</a> does not.</noscript>
<script src="/swagger/swagger-ui-bundle.js"></script>
<script src="/swagger/start.js"></script>
</body>
</html>
`;

/** Starts it. A token that was typed in survives a reload of the tab, and nothing is asked of a server that is not ours. */
export const SWAGGER_START = `window.ui = SwaggerUIBundle({
  url: "/api/v1/openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  validatorUrl: null,
  tagsSorter: "alpha",
  defaultModelsExpandDepth: 0,
});
`;
