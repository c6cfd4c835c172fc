using AiChainAtlas.Data;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Search;
using AiChainAtlas.Web.Account;
using AiChainAtlas.Web.Admin;
using AiChainAtlas.Web.Api;
using AiChainAtlas.Web.Calculators;
using AiChainAtlas.Web.Cards;
using AiChainAtlas.Web.Changes;
using AiChainAtlas.Web.Embed;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Hosting.AsOfPages;
using AiChainAtlas.Web.Hosting.Backups;
using AiChainAtlas.Web.Hosting.Circuits;
using AiChainAtlas.Web.Hosting.Commands;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Insights;
using AiChainAtlas.Web.Insights.Embedding;
using AiChainAtlas.Web.Learn;
using AiChainAtlas.Web.Map;
using AiChainAtlas.Web.Search;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Suggest;

if (AtlasCommands.Asked(args))
{
    return await AtlasCommands.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppFolder.Published });
builder.ConfigureHost();
builder.Services.AddAtlasData(builder.Configuration, builder.Environment.ContentRootPath);
builder.Services.AddScoped<AsOf>().AddScoped(services => services.GetRequiredService<AsOf>().Atlas);
builder.Services.AddSingleton(CalculatorCatalog.Default);
builder.Services.AddSingleton<SiteOrigin>();
builder.Services.AddScoped<IOEmbedSource, OEmbedCalculators>().AddScoped<IOEmbedSource, OEmbedInsights>();
builder.Services.AddSingleton<ISiteDocuments, PageDocuments>().AddSingleton<ISiteDocuments, ArticleDocuments>().AddSingleton<ISiteDocuments, CalculatorDocuments>().AddSingleton<ISiteDocuments, ChartDocuments>();
builder.Services.AddSingleton<SiteSearch>();
builder.Services.AddSingleton<PageShelf>();
builder.Services.AddSingleton<CardStore>().AddScoped<CardServices>();
builder.Services.AddSingleton<SuggestionLimits>();
builder.Services.AddApi();
builder.Services.AddRequestLimits(builder.Configuration);
builder.Services.AddCircuits();
builder.Services.AddHostedService<ScheduledBackups>();
builder.Services.AddProblemDetails();
builder.Services.AddAccounts(builder.Configuration);
builder.Services.AddAdmin();

var app = builder.Build();
var opening = app.OpenAtlas();

// Order matters: who takes the whole atlas away; what is rendered already; then errors, whose pages run through all that follows; headers; bad addresses;
// the cache before rendering; and who makes the request, which pages kept for everybody must not depend on.
app.UseMiddleware<ExportEvents>();
app.UseMiddleware<KeptPages>();
app.UseMiddleware<HeadRequests>();
app.UseErrorPages();
app.UseMiddleware<SecurityHeaders>();
app.UseMiddleware<AddressCheck>();
app.UseRouting();
app.UseRateLimiter();
app.UseMiddleware<PublicPageCache>();
app.UseMiddleware<PastPages>();
app.UseToolPages();
app.UseMarkedPages();
app.UseAccounts();
app.UseAntiforgery();

app.MapStaticAssets();
app.MapHealth();
app.MapApi();
app.MapGraph();
app.MapEmbeds();
app.MapCalculatorCsv();
app.MapInsights();
app.MapCards();
app.MapAccounts();
app.MapSiteFiles();
app.MapChangesFeed();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(ToolPages.LeaveFramesToSecurityHeaders).WithStaticAssets();

return await app.RunAtlasAsync(opening);
