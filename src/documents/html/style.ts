import * as measures from '../measures.ts'

/** The fixed part of the style element: readable on a telephone, and laid out as A4 when printed. */
export const HTML_STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:50rem;padding:1rem;font:${measures.BODY_SIZE}pt/1.55 Arimo,Arial,sans-serif;color:#1a1a1a;background:#fff;overflow-wrap:break-word}
section{margin:0 0 3rem}
section.landscape{max-width:100%}
p{margin:0 0 .8em;text-align:justify}
p.indent{text-indent:${measures.FIRST_LINE_INDENT}mm}
h1{font-size:${measures.CHAPTER_SIZE}pt;text-align:center;line-height:1.35;margin:2rem 0 1.2rem}
h1 .number{display:block}
.inline-chapters h1 .number{display:inline}
h2,h3{font-size:${measures.BODY_SIZE}pt;margin:1.6em 0 .6em}
h2 .number,h3 .number{display:inline-block;min-width:8mm}
h1,h2,h3{break-after:avoid}
a{color:#1F4E79}
ol,ul{margin:0 0 .8em;padding-left:${measures.LIST_INDENT + 2}mm}
ol.paren{list-style:none;counter-reset:item}
ol.paren>li{counter-increment:item}
ol.paren>li::before{content:counter(item) ")";float:left;margin-left:-6mm}
ul{list-style:"–  "}
li>p{margin:0 0 .2em}
.scroll{overflow-x:auto;margin:0 0 .3rem}
figure{margin:1.2rem 0}
table{border-collapse:collapse;width:100%;line-height:1.25;font-size:${measures.TABLE_SIZE}pt}
th,td{border:.5pt solid #${measures.LINE_COLOR};padding:.25em .4em;vertical-align:top;overflow-wrap:anywhere;min-width:2.6em}
th{background:#${measures.HEAD_FILL};vertical-align:middle}
figcaption{font-weight:bold;font-size:${measures.CAPTION_SIZE}pt;text-align:center;margin:0 0 .5em}
figure.picture{text-align:center;break-inside:avoid}
figure.picture svg{max-width:100%;height:auto}
.note,.footnotes{font-size:${measures.NOTE_SIZE}pt}
.note{font-style:italic;text-align:left}
nav ol{list-style:none;padding:0;margin:0}
nav li{margin:.3em 0}
nav .level-1{font-weight:bold}
nav .level-2{padding-left:6mm}
nav .level-3{padding-left:13mm}
nav.captions .level-1{font-weight:normal}
nav a{color:inherit;text-decoration:none}
.signature{width:${measures.SIGNATURE_WIDTH}mm;max-width:100%;margin:2rem 0 0 auto;break-inside:avoid}
.signature .space{height:${measures.SIGNATURE_SPACE}mm}
.signature p{text-align:left;margin:0}
.signatures{display:flex;gap:8mm}
.signatures .signature{flex:1;margin-left:0}
.letterhead{text-align:center;line-height:1.3;border-bottom:3pt double #000;padding-bottom:2mm}
.watermark{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;font-size:min(84pt,18vw);font-weight:bold;color:#${measures.WATERMARK_COLOR};transform:rotate(-45deg);z-index:-1;pointer-events:none}
@page{size:A4;margin:28mm 25mm 25mm 30mm}
@page landscape{size:A4 landscape;margin:25mm 20mm 20mm}
@media screen{.scroll table{min-width:38rem}}
@media print{
body{max-width:none;padding:0}
section{margin:0}
section+section{break-before:page}
section.landscape{page:landscape}
.page-break{break-after:page}
.scroll{overflow:visible}
thead{display:table-header-group}
tr{break-inside:avoid}
tr:has(>td[colspan]:only-child){break-after:avoid}
a{color:inherit;text-decoration:none}
}
`
