import sharp from 'sharp';

/** The longest file that evidence may be. */
const bytes = 20_000_000;

/** A photo of sixteen million points, as phones take them, made as long as a file may be by remarks in its head. */
export async function largestPhoto(): Promise<Buffer> {
  const [width, height] = [4_608, 3_456];
  const soft = Buffer.alloc(width * height * 3, 0).map((_each, at) => ((at % 251) ^ ((at * 2_654_435_761) >>> 28)) & 0xff);
  const drawn = await sharp(soft, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer();
  const remarks: Buffer[] = [];
  for (let left = bytes - drawn.length; left > 4; ) {
    const length = Math.min(left, 65_537);
    const remark = Buffer.alloc(length, 0x20);
    remark.writeUInt16BE(0xfffe, 0);
    remark.writeUInt16BE(length - 2, 2);
    remarks.push(remark);
    left -= length;
  }
  return Buffer.concat([drawn.subarray(0, 2), ...remarks, drawn.subarray(2)]);
}

/** A scan: one page, and a stream that fills the file. */
export function largestPdf(): Buffer {
  const head = '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n';
  const tail = 'endstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n';
  const rest = bytes - head.length - tail.length - 60;
  return Buffer.concat([Buffer.from(`${head}3 0 obj\n<</Length ${rest}>>\nstream\n`), Buffer.alloc(rest, 0x41), Buffer.from(tail)]);
}
