import { RichTextEditor } from '@mantine/tiptap'
import { TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useMemo } from 'react'
import type { Prose } from '../../rules/prose.ts'
import { CaptionedTable, createChips } from './chips.ts'
import { EditorTools } from './editor-tools.tsx'
import { fromEditor, toEditor } from './prose-doc.ts'
import type { OfficialDocument } from './shapes.ts'
import '@mantine/tiptap/styles.css'
import './editor.css'

const labels = {
  boldControlLabel: 'Tebal',
  italicControlLabel: 'Miring',
  h3ControlLabel: 'Subjudul',
  bulletListControlLabel: 'Daftar butir',
  orderedListControlLabel: 'Daftar bernomor',
  linkControlLabel: 'Tautan',
  linkEditorInputLabel: 'Alamat tautan',
  linkEditorInputPlaceholder: 'https://…',
  linkEditorExternalLink: 'Buka di tab baru',
  linkEditorInternalLink: 'Buka di tab ini',
  linkEditorSave: 'Simpan',
  undoControlLabel: 'Urungkan',
  redoControlLabel: 'Ulangi',
} as const

interface ProseEditorProps {
  readonly document: OfficialDocument
  readonly title: string
  readonly prose: Prose
  readonly editable: boolean
  readonly onChange: (prose: Prose) => void
}

function extensionsFor({ fields, targets }: OfficialDocument) {
  const fieldWords = (name: string) => {
    const field = fields.find((one) => one.name === name)
    const text = field?.value ?? field?.label ?? name
    const title = field === undefined ? 'Sumber angka ini sudah tidak ada' : field.label
    return { text, title, isMissing: field === undefined || field.value === null }
  }
  const targetWords = (id: string) => {
    const target = targets.find((one) => one.id === id)
    return { text: target?.name ?? id, title: 'Rujukan', isMissing: target === undefined }
  }
  return [
    StarterKit.configure({
      heading: { levels: [3] },
      code: false,
      codeBlock: false,
      blockquote: false,
      strike: false,
      underline: false,
      horizontalRule: false,
      link: { openOnClick: false, protocols: ['http', 'https', 'mailto'] },
    }),
    CaptionedTable,
    TableRow,
    TableHeader,
    TableCell,
    ...createChips(fieldWords, targetWords),
  ]
}

/** Where people write a section: structure and live figures, no layout. It begins with `prose` and tells every change. */
export function ProseEditor({ document, title, prose, editable, onChange }: ProseEditorProps) {
  const extensions = useMemo(() => extensionsFor(document), [document])
  const editor = useEditor(
    {
      extensions,
      content: toEditor(prose),
      editable,
      shouldRerenderOnTransaction: true,
      editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': title } },
      onUpdate: ({ editor: changed }) => onChange(fromEditor(changed.getJSON())),
    },
    [],
  )
  return (
    <RichTextEditor editor={editor} labels={labels} className="prose-editor">
      {editable ? <EditorTools editor={editor} document={document} /> : null}
      <RichTextEditor.Content />
    </RichTextEditor>
  )
}
