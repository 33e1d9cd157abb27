import { imageSize } from "image-size";

/** What can be decoded, as the measuring library calls it. */
const encodable = new Set(["jpg", "png", "webp", "gif", "avif", "tiff"]);

/** Whether a picture can be published, given its kind. */
export function isEncodable(kind: string): boolean {
  return encodable.has(kind);
}

/** What a picture is by its content: `jpg`, `png`, `heic`; undefined for what is none. */
export function pictureKind(bytes: Uint8Array): string | undefined {
  try {
    const { type = "" } = imageSize(bytes);
    // By its brand (ISO/IEC 23008-12, 10.2), of which AVIF and HEIC have some in common: then those it is compatible with
    // tell which it is.
    if (!/^(?:mif1|msf1|he[iv][a-z])$/.test(type)) return type;
    const brands = Buffer.from(bytes.subarray(8, 64)).toString("latin1");
    return brands.includes("avif") ? "avif" : "heic";
  } catch (error) {
    // What the measuring library throws for bytes that are no picture.
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}

/** What a file of another kind has to become, by the end of its name. */
const conversions: readonly (readonly [kinds: RegExp, what: string])[] = [
  [/\.(?:jfif|jpe|pjpeg|pjp)$/i, "It is a JPEG: call it `.jpg`."],
  [
    /\.hei[cf]$/i,
    "No browser but Safari shows HEIC: save it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible).",
  ],
  [
    /\.(?:tiff?|bmp|ico|icns|cur|dds|ktx|pnm|tga|ppm|raw|dng|cr[23]|nef|arw|jxl|jp2|j2c)$/i,
    "Browsers don't show it: save it as JPEG or PNG.",
  ],
  [
    /\.(?:psd|xcf|ai|eps|afphoto|sketch|fig)$/i,
    "That is a program's own file: export it as PNG, or as SVG if it is a drawing.",
  ],
  [
    /\.(?:mp4|webm|ogv)$/i,
    'A film is shown by `::video{file=name.mp4 title="…"}` on a line of its own.',
  ],
  [
    /\.(?:mp3|m4a|ogg|opus|wav|flac|m4v|mov|avi)$/i,
    "Sound and other films can be linked, not shown: `[words](file)`.",
  ],
  [/\.pdf$/i, "A PDF can be linked, not shown: `[words](file)`."],
];

/** What to do with a file of a kind that no page shows; undefined for one that might be shown. */
export function conversionOf(name: string): string | undefined {
  return conversions.find(([kinds]) => kinds.test(name))?.[1];
}
