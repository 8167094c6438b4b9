// botframework-directlinejs under Node against the host's own Direct Line, with the real bot.
//   npm i botframework-directlinejs@0.15.8 ws@8 xhr2
//   node directline.js [--domain http://localhost:3978/v3/directline]
// Prints one line a check and exits 1 when one failed. Run it in the folder that has the packages.
const find = (name) => require(require.resolve(name, { paths: [process.cwd(), __dirname] }));
global.XMLHttpRequest = find('xhr2');
global.WebSocket = find('ws');
const { DirectLine, ConnectionStatus } = find('botframework-directlinejs');

const at = process.argv.indexOf('--domain');
const domain = at > 0 ? process.argv[at + 1] : 'http://localhost:3978/v3/directline';
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
let failed = 0;

async function check(name, work) {
  const started = Date.now();
  try {
    await work();
    console.log(`ok   ${name} (${Date.now() - started} ms)`);
  } catch (e) {
    failed++;
    console.log(`FAIL ${name}: ${e.message}`);
  }
}

function must(holds, why) {
  if (!holds) throw new Error(why);
  return holds;
}

async function until(find, why) {
  for (let i = 0; i < 100; i++) {
    const found = find();
    if (found) return found;
    await sleep(100);
  }
  throw new Error(why);
}

async function token() {
  const response = await fetch(`${domain}/tokens/generate`, { method: 'POST' });
  must(response.status === 200, `tokens/generate answers ${response.status}`);
  return (await response.json()).token;
}

function open(options) {
  const seen = [];
  const statuses = [];
  const line = new DirectLine({ domain, ...options });
  line.connectionStatus$.subscribe((status) => statuses.push(ConnectionStatus[status]));
  line.activity$.subscribe((activity) => seen.push(activity), () => {});
  const post = (activity) =>
    new Promise((done, refused) => line.postActivity({ type: 'message', from: { id: 'forged' }, ...activity }).subscribe(done, refused));
  const replies = (id) => seen.filter((activity) => activity.replyToId === id);
  return { line, seen, statuses, post, replies };
}

async function talk(webSocket) {
  const chat = open({ token: await token(), webSocket });
  const welcome = await until(() => chat.seen[0], 'no welcome');
  must(welcome.from.role === 'bot' && /automated guide/.test(welcome.text), 'the welcome does not come first');
  const id = await chat.post({ text: 'i cant breathe', channelData: { clientActivityID: 'one' } });
  const mine = await until(() => chat.seen.find((activity) => activity.id === id), 'the own message does not come back');
  must(mine.channelData.clientActivityID === 'one', 'clientActivityID does not come back');
  must(/^dl_/.test(mine.from.id), `the user is ${mine.from.id}`);
  await until(() => chat.replies(id).length, 'no answer to a serious sign');
  must((await chat.post({ text: 'i cant breathe', channelData: { clientActivityID: 'one' } })) === id, 'a repeat has another id');
  await sleep(1500);
  must(new Set(chat.seen.map((activity) => activity.id)).size === chat.seen.length, 'something came twice');
  return chat;
}

async function resume(webSocket) {
  const first = await talk(webSocket);
  const { conversationId, watermark } = first.line;
  first.line.end();
  const all = open({ token: first.line.token, conversationId, webSocket });
  await until(() => all.seen.length === first.seen.length, `history has ${all.seen.length}, not ${first.seen.length}`);
  all.line.end();
  const rest = open({ token: first.line.token, conversationId, watermark, webSocket });
  const id = await rest.post({ text: 'they are coming' });
  await until(() => rest.replies(id).length, 'no answer after coming back');
  must(!rest.seen.some((activity) => activity.id === first.seen[0].id), 'history came again in spite of the watermark');
  rest.line.end();
}

(async () => {
  for (const webSocket of [true, false]) {
    const how = webSocket ? 'socket' : 'polling';
    await check(`${how}: welcome, message, answer, repeat`, async () => (await talk(webSocket)).line.end());
    await check(`${how}: come back with and without a watermark`, () => resume(webSocket));
  }

  await check('a token that is none fails to connect', async () => {
    const chat = open({ token: 'nonsense', webSocket: true });
    await until(() => chat.statuses.includes('FailedToConnect'), chat.statuses.join());
    chat.line.end();
  });
  process.exit(failed ? 1 : 0);
})();
