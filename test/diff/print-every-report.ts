import { everyReport } from './every-report.js';

process.stdout.write(await everyReport());
