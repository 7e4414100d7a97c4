// The public face of the service package.
export { startService, type Service, type ServiceOptions } from "./service.js";
export { openApi, type Contact } from "./openapi/document.js";
export { limits as serviceLimits } from "./limits.js";
