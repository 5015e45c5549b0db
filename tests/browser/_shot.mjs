import { launch, openPage, ready } from "./harness.mjs";
const b = await launch();
const { page, record } = await openPage(b, { width: +(process.argv[3]||390), height: +(process.argv[4]||844), url: process.argv[5]||"", lang: "zh-CN", colorScheme: process.argv[6]||"light" });
await ready(page); await page.waitForSelector("[data-testid=detail]",{timeout:8000}).catch(()=>console.log("no detail"));
await page.waitForTimeout(300);
await page.screenshot({ path: process.argv[2], fullPage: process.argv[7]!=="view" });
console.log(JSON.stringify({v:record.violations,e:record.errors,c:record.complaints,f:record.failures}));
await b.close();
