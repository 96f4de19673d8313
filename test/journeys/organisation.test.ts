import { expect, it } from 'vitest'
import { findBarriers } from './support/accessibility.ts'
import { overflowsSideways, widths } from './support/page.ts'
import { startProgram } from './support/program.ts'

const program = startProgram()

it('ORG-01, VAL-13, VAL-14: a wrong NIP is explained while typing; the acting head signs from the day of the appointment', async () => {
  const page = await program.open('admin')
  await page.goto('/bkk-jambi/2024/organisasi')
  await page.getByRole('button', { name: 'Tambah pejabat' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nama tanpa gelar').fill('Pejabat Contoh')
  await dialog.getByLabel('NIP').fill('19761315 200212 1 003')
  await expect.poll(() => dialog.textContent()).toContain('bukan tanggal lahir yang ada')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await dialog.getByText('Belum tersimpan').waitFor()
  expect(await findBarriers(page)).toEqual([])

  await dialog.getByLabel('NIP').fill('19800101 200501 1 002')
  await dialog.getByText('lahir 1 Januari 1980, CPNS Januari 2005').waitFor()
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await dialog.waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Tugaskan pejabat sebagai Kepala', exact: true }).click()
  await dialog.getByLabel('Pejabat').selectOption({ label: 'Pejabat Contoh' })
  await dialog.getByLabel('Kedudukan').selectOption('plh')
  await dialog.getByLabel('Mulai').fill('2024-06-03')
  await dialog.getByLabel('Berakhir sebelum').fill('2024-06-08')
  await dialog.getByRole('button', { name: 'Tugaskan', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })

  const block = page.getByRole('figure').filter({ hasText: 'Penanda tangan unit' })
  await page.getByLabel('Keadaan pada tanggal').fill('2024-06-03')
  await block.getByText('Plh. Kepala Balai Kekarantinaan Kesehatan Kelas II Jambi').waitFor()
  await page.getByLabel('Keadaan pada tanggal').fill('2024-06-08')
  await block.getByText('Rosyid Ridlo Prayogo, SE, MKM').waitFor()
})

it('ORG-20: the screen shows the office under the name that it bore on the day', async () => {
  const page = await program.open('perencana.jambi')
  await page.goto('/bkk-jambi/2024/organisasi')
  await page.getByRole('heading', { name: 'Balai Kekarantinaan Kesehatan Kelas II Jambi' }).waitFor()
  await page.getByLabel('Keadaan pada tanggal').fill('2022-01-03')
  await page.getByRole('heading', { name: 'Kantor Kesehatan Pelabuhan Kelas III Jambi' }).waitFor()
})

it('the own e-mail is changed on the profile, the own name is not; a unit offers the kinds that stand below it', async () => {
  const page = await program.open('admin')
  await page.goto('/profil')
  const name = page.getByRole('textbox', { name: 'Nama', exact: true })
  await name.waitFor()
  expect(await name.isEditable()).toBe(false)
  await page.getByLabel('Surel').fill('admin@contoh.go.id')
  await page.getByRole('button', { name: 'Simpan surel' }).click()
  await page.getByText('Tersimpan.').waitFor()

  await page.goto('/bkk-jambi/2024/organisasi')
  await page.getByRole('button', { name: 'Tambah bagian' }).click()
  const kinds = page.getByRole('dialog').getByLabel('Jenis').locator('option')
  expect(await kinds.allTextContents()).toEqual([
    'Subbagian',
    'Wilayah kerja',
    'Instalasi',
    'Kelompok jabatan fungsional',
  ])
})

it('an administrator adds a user; the one-time password is shown once and lets the person in', async () => {
  const page = await program.open('admin')
  await page.goto('/administrasi/pengguna')
  await page.getByRole('button', { name: 'Tambah pengguna' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nama pengguna').fill('siti.kalbar')
  await dialog.getByRole('textbox', { name: 'Nama', exact: true }).fill('Siti')
  await dialog.getByLabel('Unit').selectOption('bkhit-kalbar')
  await dialog.getByLabel('Peran').selectOption('planner')
  await dialog.getByRole('button', { name: 'Tambah', exact: true }).click()
  const password = (await page.locator('.one-time-password').textContent()) ?? ''
  expect(password).toMatch(/^\S{4}(-\S{4}){3}$/)
  await page.getByRole('button', { name: 'Sudah dicatat, tutup' }).click()
  await page.getByText('Menunggu ganti kata sandi').waitFor()
  expect(await page.content()).not.toContain(password)

  const other = await program.open()
  const data = { identifier: 'siti.kalbar', password }
  const answer = await other.context().request.post('/api/session', { data })
  expect(await answer.json()).toMatchObject({ mustChangePassword: true })
})

it('every screen of the organisation works at 360 pixels and without barriers', async () => {
  const page = await program.open('admin', { width: widths.phone })
  for (const address of ['/barantin/2025/organisasi', '/administrasi/pengguna', '/administrasi/riwayat']) {
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    expect(await overflowsSideways(page), address).toBe(false)
    expect(await findBarriers(page), address).toEqual([])
  }
  await page.goto('/bkk-jambi/2024/organisasi')
  await page.getByRole('button', { name: 'Riwayat' }).click()
  await page.getByRole('dialog').getByText('menerapkan impor').first().waitFor()
})
