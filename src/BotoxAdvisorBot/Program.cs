using BotoxAdvisorBot.Bot;
using BotoxAdvisorBot.Storage;
using BotoxAdvisorBot.Web;

var builder = WebSetup.CreateBuilder(args);
builder.Services
    .AddStorage(new Dictionary<string, Type>())
    .AddBot()
    .AddWeb();

var app = builder.Build();
app.MapBot();
app.MapHealth();
app.Run();
