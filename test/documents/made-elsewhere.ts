// Run in a process of its own, with another clock and language: prints the hashes of the forms.
import { hashes } from "./hashes.js";

process.stdout.write(JSON.stringify(await hashes()));
