const LOCAL_FILE = 0x04034b50
const CENTRAL_FILE = 0x02014b50
const END = 0x06054b50

/** Date and time as ZIP files write them: midnight of an ISO date. */
function toZipDate(date: string): number {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number)
  return (((Math.max(year, 1980) - 1980) << 25) | (month << 21) | (day << 16)) >>> 0
}

/**
 * Gives every entry of a ZIP file the same date, in place of the time at which it was packed, so that the
 * same document gives the same bytes.
 */
export function setZipDate(zip: Uint8Array, date: string): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  let end = bytes.length - 22
  while (view.getUint32(end, true) !== END) end -= 1
  let entry = view.getUint32(end + 16, true)
  for (let index = 0; index < view.getUint16(end + 10, true); index += 1) {
    const local = view.getUint32(entry + 42, true)
    if (view.getUint32(entry, true) !== CENTRAL_FILE || view.getUint32(local, true) !== LOCAL_FILE) {
      throw new Error('the packed document has an entry that cannot be read')
    }
    view.setUint32(entry + 12, toZipDate(date), true)
    view.setUint32(local + 10, toZipDate(date), true)
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true)
  }
  return bytes
}

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The part of the file that says who wrote what and when; the library would write the time of the clock. */
export function writeCoreProperties(about: Readonly<Record<string, string>>, date: string): string {
  const spaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ]
  const texts = Object.entries(about).map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`)
  const times = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`,
  )
  const content = [...texts, ...times].join('')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${spaces.join(' ')}>${content}</cp:coreProperties>`
}
