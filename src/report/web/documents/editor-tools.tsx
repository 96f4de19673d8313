import { Menu, Button, TextInput } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { matchesFilter } from '#ui/filter.ts'
import { FootnoteTool } from './footnote-tool.tsx'
import type { OfficialDocument } from './shapes.ts'

interface ToolsProps {
  readonly editor: Editor
  readonly document: OfficialDocument
}

/** What can be inserted: live figures with the value they have now, references, a table, a footnote. */
export function EditorTools({ editor, document }: ToolsProps) {
  const insert = (type: string, attrs: Record<string, string>) =>
    editor.chain().focus().insertContent({ type, attrs }).run()
  return (
    <RichTextEditor.Toolbar sticky>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Bold />
        <RichTextEditor.Italic />
        <RichTextEditor.H3 />
        <RichTextEditor.BulletList />
        <RichTextEditor.OrderedList />
        <LetterList editor={editor} />
        <RichTextEditor.Link />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Undo />
        <RichTextEditor.Redo />
      </RichTextEditor.ControlsGroup>
      <Picker
        label="Angka hidup"
        choices={document.fields.map(({ name, label, value }) => ({
          key: name,
          name: label,
          value: value ?? 'belum ada nilai',
        }))}
        onPick={(name) => insert('field', { name })}
      />
      <Picker
        label="Rujukan"
        choices={document.targets.map(({ id, name }) => ({ key: id, name, value: '' }))}
        onPick={(to) => insert('reference', { to })}
      />
      <FootnoteTool editor={editor} />
      <TableTools editor={editor} />
    </RichTextEditor.Toolbar>
  )
}

function LetterList({ editor }: { readonly editor: Editor }) {
  const isLetters = editor.isActive('orderedList', { type: 'a' })
  const toggle = () => {
    const chain = editor.chain().focus()
    const listed = editor.isActive('orderedList') ? chain : chain.toggleOrderedList()
    listed.updateAttributes('orderedList', { type: isLetters ? null : 'a' }).run()
  }
  return (
    <RichTextEditor.Control
      active={isLetters}
      aria-label="a. Daftar berhuruf"
      title="Daftar berhuruf"
      onClick={toggle}
    >
      a.
    </RichTextEditor.Control>
  )
}

interface Choice {
  readonly key: string
  readonly name: string
  readonly value: string
}

/** A menu with a filter; arrow keys and Enter choose. */
function Picker({
  label,
  choices,
  onPick,
}: {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly onPick: (key: string) => void
}) {
  const [wanted, setWanted] = useState('')
  const shown = choices
    .filter(({ name, key, value }) => matchesFilter(wanted, [name, key, value]))
    .slice(0, 40)
  return (
    <Menu position="bottom-start" onClose={() => setWanted('')}>
      <Menu.Target>
        <Button variant="default" size="compact-sm">
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="picker">
        <TextInput
          aria-label={`Cari ${label.toLowerCase()}`}
          placeholder="Cari …"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          onKeyDown={(event) => event.stopPropagation()}
        />
        {shown.map(({ key, name, value }) => (
          <Menu.Item key={key} onClick={() => onPick(key)}>
            {name} {value === '' ? null : <span className="soft">{value}</span>}
          </Menu.Item>
        ))}
        {shown.length === 0 ? <p className="soft">Tidak ada yang cocok.</p> : null}
      </Menu.Dropdown>
    </Menu>
  )
}

/** A table is inserted with a head; inside one its caption, rows and columns are changed. */
function TableTools({ editor }: { readonly editor: Editor }) {
  if (!editor.isActive('table'))
    return (
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      >
        Tabel
      </Button>
    )
  const acts: readonly (readonly [string, () => boolean])[] = [
    ['Baris di bawah', () => editor.chain().focus().addRowAfter().run()],
    ['Kolom di kanan', () => editor.chain().focus().addColumnAfter().run()],
    ['Hapus baris', () => editor.chain().focus().deleteRow().run()],
    ['Hapus kolom', () => editor.chain().focus().deleteColumn().run()],
    ['Hapus tabel', () => editor.chain().focus().deleteTable().run()],
  ]
  return (
    <div className="row">
      <TextInput
        aria-label="Judul tabel"
        placeholder="Judul tabel"
        value={String(editor.getAttributes('table')['caption'] ?? '')}
        onChange={(event) =>
          editor.commands.updateAttributes('table', { caption: event.currentTarget.value })
        }
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="compact-sm">
            Ubah tabel
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {acts.map(([name, act]) => (
            <Menu.Item key={name} onClick={act}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
