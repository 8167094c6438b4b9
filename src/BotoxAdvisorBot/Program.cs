using BotoxAdvisorBot.Bot;
using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Storage;
using BotoxAdvisorBot.Web;

var builder = WebSetup.CreateBuilder(args);
builder.Services
    .AddStorage(Conversation.StateTypes)
    .AddClinic(builder.Configuration, builder.Environment)
    .AddBot()
    .AddWeb();

var app = builder.Build();
app.WarnAboutClinic();
app.MapBot();
app.MapHealth();
app.Run();
