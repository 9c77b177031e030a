/**
 * A passkey as a way in: WebAuthn with the PRF extension, which gives the same 32 secret bytes each time for the salt
 * of the vault.
 *
 * The passkey is one that the device finds by itself, so that nothing about it has to be kept in the open here. No
 * server takes part: the challenge proves nothing to anyone.
 */
import { SessionFailure } from './errors.ts';

const PRF_BYTES = 32;
/** ES256, EdDSA, RS256: what authenticators have. The signature is never looked at. */
const ALGORITHMS = [-7, -8, -257];

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

const prfFor = (salt: Uint8Array): AuthenticationExtensionsClientInputs => ({
  prf: { eval: { first: new Uint8Array(salt) } },
});

async function ask<Answer>(ceremony: () => Promise<Answer | null>): Promise<Answer> {
  try {
    const answer = await ceremony();
    if (answer !== null) return answer;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    throw new SessionFailure(error.name === 'NotSupportedError' ? 'passkey-unsupported' : 'passkey-refused');
  }
  throw new SessionFailure('passkey-refused');
}

function secretOf(credential: Credential): Uint8Array | null {
  const first = (credential as PublicKeyCredential).getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return null;
  const bytes = ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
    : new Uint8Array(first);
  return bytes.length === PRF_BYTES ? bytes : null;
}

/** Asks for a passkey that is there. @throws SessionFailure `passkey-refused`, `passkey-unsupported`. */
export async function secretFromPasskey(salt: Uint8Array, id?: BufferSource): Promise<Uint8Array> {
  const credential = await ask(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: random(PRF_BYTES),
        userVerification: 'required',
        extensions: prfFor(salt),
        ...(id === undefined ? {} : { allowCredentials: [{ type: 'public-key', id }] }),
      },
    }),
  );
  const secret = secretOf(credential);
  if (secret === null) throw new SessionFailure('passkey-unsupported');
  return secret;
}

/** Makes a passkey. Some give the secret only when they are asked again. @throws SessionFailure as above. */
export async function newPasskey(salt: Uint8Array, name: string): Promise<Uint8Array> {
  const credential = await ask(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: random(PRF_BYTES),
        rp: { name },
        user: { id: random(PRF_BYTES), name, displayName: name },
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
        extensions: prfFor(salt),
      },
    }),
  );
  const made = credential as PublicKeyCredential;
  if (made.getClientExtensionResults().prf?.enabled !== true) throw new SessionFailure('passkey-unsupported');
  return secretOf(credential) ?? secretFromPasskey(salt, made.rawId);
}
