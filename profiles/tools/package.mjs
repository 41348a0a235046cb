export function writePackage() { return ''; }
