export const url = {};
