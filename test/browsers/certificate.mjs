// A certificate that nobody else holds, made at the start of each run.
import {generateKeyPairSync} from 'node:crypto';
import forge from 'node-forge';

const day = 24 * 60 * 60 * 1000;
const pem = (type) => ({type, format: 'pem'});

/** `{key, cert}` for Node's TLS, signed by itself and good for this day: browsers take it only where they are told to take any. */
export const makeCertificate = () => {
  // Node makes the pair ten times faster than the package does.
  const {publicKey, privateKey: key} = generateKeyPairSync('rsa', {modulusLength: 2048, publicKeyEncoding: pem('spki'), privateKeyEncoding: pem('pkcs1')});
  const {pki, md} = forge;
  const certificate = pki.createCertificate();
  const name = [{name: 'commonName', value: 'article-story tests'}];
  certificate.publicKey = pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(Date.now() - day);
  certificate.validity.notAfter = new Date(Date.now() + day);
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(pki.privateKeyFromPem(key), md.sha256.create());
  return {key, cert: pki.certificateToPem(certificate)};
};
