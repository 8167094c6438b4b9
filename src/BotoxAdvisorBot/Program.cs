using BotoxAdvisorBot.Bot;
using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Review;
using BotoxAdvisorBot.Storage;
using BotoxAdvisorBot.Web;

if (args is [SignOffList.Command])
{
    SignOffList.Write(Console.Out);
    return;
}

var builder = WebSetup.CreateBuilder(args);
builder.Services
    .AddStorage(Conversation.StateTypes)
    .AddClinic(builder.Configuration, builder.Environment)
    .AddBot()
    .AddWeb();

var app = builder.Build();
app.WarnAboutClinic();
app.MapBot();
app.MapPictures();
app.MapHealth();
app.Run();
