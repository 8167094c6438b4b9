using BotoxAdvisorBot.Bot;
using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.DirectLine;
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
    .AddDirectLine()
    .AddProxies(builder.Configuration)
    .AddWeb(builder.Configuration);

var app = builder.Build();
app.WarnAboutClinic();
app.UseForwardedHeaders();
app.UseSafeHeaders();
app.UseStatusCodePages(NotFoundPage.FillAsync);
app.MapBot();
app.MapPictures();
app.MapDirectLine();
app.MapPages();
app.MapHealth();
app.Run();
