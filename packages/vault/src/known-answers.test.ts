/** The primitives against published vectors, and the two Argon2id implementations against each other. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { argon2id } from 'hash-wasm';
import { describe, expect, it } from 'vitest';
import { deriveKey, deriveKeyInJavaScript } from './environment.ts';
import { quickKdf } from './simulated.ts';
import { crc32, fromHex, toHex, utf8 } from './wire/index.ts';

const bytes = (hex: string): Uint8Array => fromHex(hex.replaceAll(/\s/g, '')) ?? new Uint8Array();

describe('XChaCha20-Poly1305', () => {
  // draft-irtf-cfrg-xchacha-03, appendix A.3.1
  const plain = utf8(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  );
  const associated = bytes('50515253c0c1c2c3c4c5c6c7');
  const key = bytes('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f');
  const nonce = bytes('404142434445464748494a4b4c4d4e4f5051525354555657');
  const sealed = bytes(`
    bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb
    731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452
    2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9
    21f9664c97637da9768812f615c68b13b52e c0875924c1c7987947deafd8780acf49`);

  it('gives the ciphertext of the draft, and its plaintext back', () => {
    expect(toHex(xchacha20poly1305(key, nonce, associated).encrypt(plain))).toBe(toHex(sealed));
    expect(xchacha20poly1305(key, nonce, associated).decrypt(sealed)).toEqual(plain);
  });

  it('refuses every altered byte, another nonce and other associated data', () => {
    for (let index = 0; index < sealed.length; index += 1) {
      const altered = sealed.slice();
      altered[index] = (altered[index] ?? 0) ^ 0x80;
      expect(() => xchacha20poly1305(key, nonce, associated).decrypt(altered)).toThrow('invalid tag');
    }
    expect(() => xchacha20poly1305(key, nonce.with(0, 0), associated).decrypt(sealed)).toThrow('invalid tag');
    expect(() => xchacha20poly1305(key, nonce, associated.subarray(1)).decrypt(sealed)).toThrow('invalid tag');
  });
});

describe('Argon2id', () => {
  // RFC 9106, section 5.3
  const password = new Uint8Array(32).fill(1);
  const salt = new Uint8Array(16).fill(2);
  const secret = new Uint8Array(8).fill(3);
  const tag = '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659';

  it('gives the tag of the RFC in JavaScript', () => {
    expect(
      toHex(
        nobleArgon2id(password, salt, {
          t: 3,
          m: 32,
          p: 4,
          key: secret,
          personalization: new Uint8Array(12).fill(4),
          dkLen: 32,
          version: 0x13,
        }),
      ),
    ).toBe(tag);
  });

  it('gives the same in WebAssembly as in JavaScript', async () => {
    // hash-wasm takes no associated data, so the vector of the RFC is met through the other implementation.
    const options = {
      password,
      salt,
      secret,
      parallelism: 4,
      iterations: 3,
      memorySize: 32,
      hashLength: 32,
      outputType: 'hex',
    } as const;
    expect(await argon2id(options)).toBe(
      toHex(nobleArgon2id(password, salt, { t: 3, m: 32, p: 4, key: secret, dkLen: 32 })),
    );
  });

  it('derives the same key either way with the parameters of a vault', async () => {
    const kdf = quickKdf('known');
    expect(toHex(await deriveKey(utf8('Grüner Tee'), kdf))).toBe(
      toHex(await deriveKeyInJavaScript(utf8('Grüner Tee'), kdf)),
    );
  });
});

describe('HKDF-SHA256 and CRC-32', () => {
  it('gives the output of RFC 5869, appendix A.1', () => {
    const output = hkdf(
      sha256,
      new Uint8Array(22).fill(0x0b),
      bytes('000102030405060708090a0b0c'),
      bytes('f0f1f2f3f4f5f6f7f8f9'),
      42,
    );
    expect(toHex(output)).toBe('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865');
  });

  it('gives the check value of CRC-32', () => {
    expect(crc32(utf8('123456789'))).toBe(0xcbf43926);
  });
});
