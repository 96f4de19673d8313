/** Sizes that all formats share, in points unless said otherwise. */
export const BODY_SIZE = 11
export const TABLE_SIZE = 9.5
export const CAPTION_SIZE = 10
export const NOTE_SIZE = 8.5
export const CHAPTER_SIZE = 13
/** Width of the signature block in millimetres; the height left free for stamp and signature. */
export const SIGNATURE_WIDTH = 80
export const SIGNATURE_SPACE = 22
/** Indent of a list level and of the first line of an indented paragraph, in millimetres. */
export const LIST_INDENT = 7
export const FIRST_LINE_INDENT = 10
/** Shade of table heads and the lines of tables and headers. */
export const HEAD_FILL = 'E3EAF3'
export const LINE_COLOR = '595959'
export const WATERMARK_COLOR = 'EDEDED'

/** A text size that fits on paper, whatever was asked for. */
export function limitSize(asked: number | undefined, usual: number): number {
  return Math.min(Math.max(asked ?? usual, 6), 40)
}
