import { expect, it } from 'vitest'
import { findBarriers } from './support/accessibility.ts'
import { startProgramForEach } from './support/program.ts'
import { cell, enter, openQuarter, patient, problems, says, shows } from './support/quarter.ts'
import { story } from './support/story.ts'

const program = startProgramForEach()

const part = story('a quarter becomes final, and only the head opens it again')

part(
  'it becomes final when everything is explained; then its cells say since when, by whom and whom to ask',
  async () => {
    const lead = await openQuarter(program, 'ketuatim.kalbar')
    await lead.getByRole('button', { name: 'Tetapkan final' }).click()
    const dialog = lead.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Tetapkan final' }).click()
    await dialog.getByText('IKSP 2 ditandai anomali dan belum dijelaskan.').waitFor()
    await dialog.getByRole('button', { name: 'Ke baris IKSP 2' }).click()
    await expect.poll(() => lead.evaluate(() => document.activeElement?.id), patient).toBe('capaian-IKSP-2')
    for (const code of ['IKSP 2', 'IKSP 3', 'IKSP 4', 'IKSP 5', 'IKSP 6', 'IKSP 8']) {
      await lead.getByRole('button', { name: `Tulis penjelasan ${code}`, exact: true }).click()
      await lead.getByLabel('Penyebab').fill('Permohonan layanan bertambah pada musim panen.')
      await lead.getByRole('button', { name: 'Simpan penjelasan' }).click()
      await says(lead, code, 'musim panen')
    }
    const late = await openQuarter(program, 'petugas.kalbar')
    await lead.getByRole('button', { name: 'Tetapkan final' }).click()
    await lead.getByRole('dialog').getByRole('button', { name: 'Tetapkan final' }).click()
    await lead.getByText(/Final · sejak .* oleh Ketua Tim Kalbar/).waitFor()

    await cell(lead, 'IKSP 1', 'quarter').click()
    await lead.getByText(/IKSP 1 · TW II · Terkunci · .*Minta Kepala membukanya kembali/).waitFor()
    await lead.keyboard.type('9')
    expect((await cell(lead, 'IKSP 1', 'quarter').innerText()).split('\n')[0]).toBe('0')
    expect(await findBarriers(lead)).toEqual([])

    await enter(late, 'IKSP 1', 'quarter', '9')
    await expect.poll(() => problems(late).innerText(), patient).toContain('sudah final sejak')
    expect(await cell(late, 'IKSP 1', 'quarter').innerText()).toContain('9')
  },
)

part('only the head opens it again, with a reason that is shown', async () => {
  const planner = await openQuarter(program, 'perencana.kalbar')
  await planner.getByText(/Final · sejak/).waitFor()
  expect(await planner.getByRole('button', { name: 'Buka kembali' }).count()).toBe(0)

  const head = await openQuarter(program, 'kepala.kalbar')
  await head.getByRole('button', { name: 'Buka kembali' }).click()
  const dialog = head.getByRole('dialog')
  await dialog.getByLabel('Alasan').fill('pendek')
  await dialog.getByRole('button', { name: 'Buka kembali' }).click()
  await dialog.getByText('Tulis alasan paling sedikit 10 huruf.').waitFor()
  await dialog.getByLabel('Alasan').fill('Angka IKSP 1 dikoreksi setelah rekonsiliasi.')
  await dialog.getByRole('button', { name: 'Buka kembali' }).click()
  await head.getByText(/dibuka kembali .* alasan: Angka IKSP 1 dikoreksi/).waitFor()
})

it('MEA-05: the policy says what it does, where it comes from and what the office must confirm; changing it changes the figures', async () => {
  const page = await openQuarter(program, 'perencana.kalbar')
  await page.getByRole('button', { name: 'Kebijakan capaian' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('ditetapkan kantor ini, berlaku mulai 1 Januari 2025').waitFor()
  await drawer.getByText('Sampai berapa persen capaian dilaporkan?').waitFor()
  await drawer.getByLabel(/^Batas capaian/).fill('seratus')
  await drawer.getByRole('button', { name: 'Simpan kebijakan' }).click()
  await drawer.getByText('"seratus" bukan angka').waitFor()
  await drawer.getByLabel(/^Batas capaian/).fill('120')
  await drawer.getByLabel('Belum jatuh tempo').selectOption('state')
  await drawer.getByRole('button', { name: 'Simpan kebijakan' }).click()
  await drawer.waitFor({ state: 'detached' })
  await shows(page, 'IKSP 3', 'reported', '120,00%')
  await shows(page, 'IKSP 9', 'reported', '–')
})
