// The web server without its pages: the real door and the real API, and nothing where Next would be.
import { findReadyAnswer, handleApiRequest } from "@/api/handle-api-request";
import { closeApp } from "@/platform/close-app";
import { getApp } from "@/platform/compose";
import { openDoor } from "@/platform/door/open-door";

// The preload has wrapped the one that Next requires, which is this and not the module's own export.
const { default: http } = await import("node:http");
const { config, log } = getApp();
http.createServer((_, response) => void response.writeHead(404).end()).listen(config.port, "127.0.0.1");
openDoor({
  handleApi: handleApiRequest,
  findReady: findReadyAnswer,
  publicUrl: config.publicUrl,
  isDevelopment: false,
  log,
  close: () => closeApp(getApp()),
});
