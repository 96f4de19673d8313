import type { Command } from 'commander'
import { roles } from '#core/permission.ts'
import type { NewUser } from './add-user.ts'
import type { Streams } from './streams.ts'

/** `user add`: an account with one role; prints the password that is changed at the first sign-in. */
export function addUserCommand(program: Command, streams: Streams): void {
  program
    .command('user')
    .description('mengelola pengguna')
    .command('add')
    .description('menambah pengguna dengan satu peran; kata sandi sekali pakai ditampilkan satu kali')
    .requiredOption('--username <nama>', 'nama pengguna untuk masuk')
    .requiredOption('--name <nama>', 'nama yang ditampilkan')
    .requiredOption('--role <peran>', `peran: ${roles.join(', ')}`)
    .option('--unit <slug>', 'unit tempat peran berlaku; tanpa ini seluruh instalasi')
    .option('--email <surel>', 'alamat surel')
    .action(async (options: NewUser, command: Command) => {
      const { readSettings, withDatabase } = await import('./open.ts')
      const { addUser } = await import('./add-user.ts')
      const config = readSettings(command, streams)
      const added = await withDatabase(config, (db) => addUser(db, config.timeZone, options))
      streams.output.write(`Pengguna: ${added.username}\nKata sandi sekali pakai: ${added.oneTimePassword}\n`)
      streams.output.write('Catat sekarang; kata sandi ini tidak ditampilkan lagi.\n')
    })
}
