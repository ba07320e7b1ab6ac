/** As a PNG a picture has so many pixels for each of CSS: sharp in print and on fine screens. */
const FINE = 2;

/**
 * Draws an SVG file onto a canvas. It is handed over as a `data:` address, which the policy lets images have; since the
 * file fetches nothing, the canvas may be read.
 * @param scale pixels of the file for each of CSS
 * @throws where the browser cannot draw it
 */
export async function pngOf(svg: string, scale = FINE): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture")) : resolve(blob)), "image/png");
  });
}
