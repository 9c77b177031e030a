/** Whether this browser may have passkeys at all. Whether one of them can open a journal shows only when it is made. */
export const passkeysHere = (): boolean => window.isSecureContext && 'PublicKeyCredential' in window;
