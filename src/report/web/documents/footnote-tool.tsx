import { Button, Popover, Textarea } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'

/** Puts a footnote where the cursor stands; where one is chosen, its words are changed. */
export function FootnoteTool({ editor }: { readonly editor: Editor }) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" size="compact-sm" onClick={() => setOpened(!opened)}>
          Catatan kaki
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {opened ? <FootnoteForm editor={editor} onDone={() => setOpened(false)} /> : null}
      </Popover.Dropdown>
    </Popover>
  )
}

interface FootnoteFormProps {
  readonly editor: Editor
  readonly onDone: () => void
}

function FootnoteForm({ editor, onDone }: FootnoteFormProps) {
  const [chosen] = useState(() => editor.isActive('footnote'))
  const [text, setText] = useState(() =>
    chosen ? String(editor.getAttributes('footnote')['text'] ?? '') : '',
  )
  const words = text.trim()
  const apply = () => {
    const chain = editor.chain().focus()
    if (chosen) chain.updateAttributes('footnote', { text: words }).run()
    else chain.insertContent({ type: 'footnote', attrs: { text: words } }).run()
    onDone()
  }
  return (
    <div className="stack">
      <Textarea
        data-autofocus
        label="Isi catatan kaki"
        description="Tercetak di kaki halaman dengan nomor yang dihitung program."
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="row">
        <Button size="compact-sm" disabled={words === ''} onClick={apply}>
          {chosen ? 'Ubah catatan' : 'Sisipkan catatan'}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          Batal
        </Button>
      </div>
    </div>
  )
}
