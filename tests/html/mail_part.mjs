// The HTML part of a mail as offprint writes it: the last part, in quoted-printable or base64.
// MAIL holds one byte in each character.
export function html_part(mail) {
  const boundary = /boundary="([^"]+)"/.exec(mail)[1];
  const part = mail.split(`--${boundary}`).find((text) => /^Content-Type: text\/html/im.test(text.split("\n\n", 1)[0]));
  const [head] = part.split("\n\n", 1);
  const body = part.slice(head.length + 2);
  if (/^Content-Transfer-Encoding: base64/im.test(head)) return Buffer.from(body, "base64").toString("utf8");
  const bytes = body.replace(/=\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
