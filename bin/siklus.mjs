#!/usr/bin/env -S node --max-semi-space-size=4 --v8-pool-size=2
/** `npx siklus ...`: the command line, built first when the sources have changed. */
import { ensureBuilt } from '../tools/shared/built.mjs'
import { ensureInstalled } from '../tools/shared/installed.mjs'
import { requireNode } from '../tools/shared/node-version.mjs'
import { commandLine } from '../tools/shared/paths.mjs'

requireNode()
ensureInstalled('stderr')
ensureBuilt()
await import(commandLine)
