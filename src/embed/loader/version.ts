/**
 * Version of the loader (semantic versioning), which is not that of the site. A release is never changed: whoever
 * changes a line of the loader raises this and runs `npm run embed:release`.
 */
export const LOADER_VERSION = "1.0.0";
