import { drawBox, drawLines, drawPolygon, drawPolyline, wrapSvg } from './svg.ts'
import type { Point } from './svg.ts'

const WIDTH = 640
const HEIGHT = 470
const BOX = { width: 156, height: 50 }
const CENTER = { x: WIDTH / 2, y: HEIGHT / 2 }
const RADIUS = { x: 232, y: 190 }
const COLORS = { box: '#1F4E79', text: '#FFFFFF', arrow: '#7F8FA3', center: '#1F4E79' }

/** A place on the ring; turn 0 is the top, 1 once around with the clock. */
function pointAt(turn: number): Point {
  const angle = (turn - 0.25) * 2 * Math.PI
  return { x: CENTER.x + RADIUS.x * Math.cos(angle), y: CENTER.y + RADIUS.y * Math.sin(angle) }
}

/** At most two lines of about equal length, cut between words. */
function breakLabel(label: string): readonly string[] {
  const words = label.split(/\s+/).filter(Boolean)
  if (label.length <= 18 || words.length < 2) return [words.join(' ')]
  const cuts = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')])
  const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length))
  return cuts.reduce((best, cut) => (longest(cut) < longest(best) ? cut : best))
}

function drawStep(label: string, number: number, place: Point): string {
  const lines = breakLabel(`${number}. ${label}`)
  const longest = Math.max(...lines.map((line) => line.length))
  const size = Math.min(14, (BOX.width - 12) / (longest * 0.58))
  const box = drawBox(
    { x: place.x - BOX.width / 2, y: place.y - BOX.height / 2, ...BOX },
    COLORS.box,
    'none',
    8,
  )
  return box + drawLines(lines, place, { size, color: COLORS.text, anchor: 'middle', bold: true })
}

/** Whether a point of the ring is covered by the box that stands at `place`. */
function isInside(point: Point, place: Point): boolean {
  return Math.abs(point.x - place.x) < BOX.width / 2 + 7 && Math.abs(point.y - place.y) < BOX.height / 2 + 7
}

/** The part of the ring between two boxes, with a head at its end; nothing where the boxes touch. */
function drawArrow(from: number, to: number): string {
  const samples = Array.from({ length: 61 }, (_, index) => pointAt(from + ((to - from) * index) / 60))
  const free = samples.filter((point) => !isInside(point, pointAt(from)) && !isInside(point, pointAt(to)))
  const [tip, before] = [free.at(-1), free.at(-4)]
  if (!tip || !before) return ''
  const length = Math.hypot(tip.x - before.x, tip.y - before.y)
  const along = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length }
  const corner = (back: number, side: number) => ({
    x: tip.x - back * along.x - side * along.y,
    y: tip.y - back * along.y + side * along.x,
  })
  const head = drawPolygon([corner(0, 0), corner(13, 6.5), corner(13, -6.5)], COLORS.arrow)
  return drawPolyline(free.slice(0, -2), COLORS.arrow, 4) + head
}

/**
 * A picture of steps that follow each other in a ring, the first at the top, with arrows clockwise.
 * `title` stands in the middle. The same words give the same picture; all words are escaped.
 */
export function cycleFigure(labels: readonly string[], title = ''): string {
  const count = Math.max(labels.length, 1)
  const arrows =
    labels.length < 2 ? [] : labels.map((_, index) => drawArrow(index / count, (index + 1) / count))
  const steps = labels.map((label, index) => drawStep(label, index + 1, pointAt(index / count)))
  const style = { size: 17, color: COLORS.center, anchor: 'middle', bold: true } as const
  const center = title ? drawLines(breakLabel(title), CENTER, style) : ''
  return wrapSvg(WIDTH, HEIGHT, arrows.join('') + steps.join('') + center)
}
