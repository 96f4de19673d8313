import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The folder that holds package.json; every command works from here, wherever it was called. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts)

/** The built command line; importing it runs it with the arguments of this process. */
export const commandLine = pathToFileURL(inRoot('dist', 'server', 'cli.js')).href
