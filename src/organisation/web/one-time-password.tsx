import { Button, CopyButton } from '@mantine/core'
import { Dialog } from '#ui/dialog.tsx'
import type { Given } from './records.ts'

interface OneTimePasswordProps {
  readonly given: Given
  readonly onClose: () => void
}

/** The one-time password, once: it is not kept anywhere and cannot be shown again. */
export function OneTimePassword({ given, onClose }: OneTimePasswordProps) {
  return (
    <Dialog title={`Kata sandi sekali pakai untuk ${given.name}`} closesBeside={false} onClose={onClose}>
      <div className="stack">
        <dl className="facts">
          <div>
            <dt>Nama pengguna</dt>
            <dd>{given.username}</dd>
          </div>
          <div>
            <dt>Kata sandi</dt>
            <dd className="one-time-password">{given.password}</dd>
          </div>
        </dl>
        <p className="soft">
          Sampaikan langsung kepada orangnya. Setelah jendela ini ditutup, kata sandi tidak dapat dilihat
          lagi; orangnya wajib menggantinya saat masuk pertama kali.
        </p>
        <div className="row">
          <CopyButton value={given.password}>
            {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Tersalin' : 'Salin kata sandi'}</Button>}
          </CopyButton>
          <Button variant="default" onClick={onClose}>
            Sudah dicatat, tutup
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
