using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Search;

namespace AiChainAtlas.Web.Shell;

/// <summary>Every address of the site is built here, relative to its root; <see cref="SiteOrigin"/> makes one absolute.</summary>
public static class SiteUrls
{
    public const string Map = "/";
    public const string Links = "/links";
    public const string Entries = "/entries";
    public const string EntriesCsv = "/entries.csv";
    public const string EntriesXlsx = "/entries.xlsx";
    public const string Compare = "/compare";
    public const string Learn = "/learn";
    public const string Timeline = "/timeline";
    public const string FactCheck = "/fact-check";
    public const string Glossary = "/glossary";
    public const string Prices = "/prices";
    public const string Insights = "/insights";
    public const string Status = "/status";
    public const string Search = "/search";
    public const string Sources = "/sources";
    public const string About = "/about";
    public const string Suggest = "/suggest";
    public const string Suggested = "/suggest/sent";
    public const string Api = "/api/v1";
    public const string ApiReference = "/api";
    public const string OpenApi = "/openapi/v1.json";
    public const string Calculators = "/calculators";
    public const string ApiCalculators = Api + Calculators;
    public const string Embeds = "/embed";
    public const string EmbeddedCalculators = Embeds + Calculators;
    public const string EmbeddedInsights = Embeds + Insights;
    public const string EmbedScript = "/embed.js";
    public const string OEmbed = "/oembed";
    public const string Export = "/export";
    public const string ApiExports = Api + Export;
    public const string ApiImport = Api + "/import";
    public const string GraphData = "/map/graph.json";
    public const string Account = "/account";
    public const string Setup = Account + "/setup";
    public const string SignIn = Account + "/sign-in";
    public const string SignOut = Account + "/sign-out";
    public const string Users = Account + "/users";
    public const string ApiCaller = Api + "/me";
    public const string Admin = "/admin";
    public const string AdminImport = Admin + "/import";
    public const string AdminBackups = Admin + "/backups";
    public const string AdminHistory = Admin + "/history";
    public const string AdminReview = Admin + "/review";
    public const string Changes = "/changes";
    public const string ApiChanges = Api + Changes;
    public const string ChangesFeed = "/feeds/changes.atom";
    public const string Cards = "/cards";
    public const string Icon = "/favicon.ico";
    public const string TouchIcon = "/apple-touch-icon.png";

    /// <summary>The key that asks a page for a day or revision of the past.</summary>
    public const string AsOfKey = "asof";

    /// <summary>The key that names the state of a card, so that another state has another address.</summary>
    public const string CardVersionKey = "v";

    private static readonly string[] WithPast = [Map, Entries, EntriesCsv, EntriesXlsx, GraphData, $"{Api}/entries"];

    private static readonly string[] WithPastBelow = [$"{Entries}/", $"{Links}/", $"{Api}/entries/"];

    /// <summary>The picture of a page for social sites: the path of the page, below its own folder.</summary>
    public static string CardOf(string path) => path == Map ? $"{Cards}/map.png" : $"{Cards}{path}.png";

    // Null where the path is not that of a card.
    private static string? PageOfCard(string path) =>
        path.StartsWith($"{Cards}/", StringComparison.Ordinal) && path.EndsWith(".png", StringComparison.Ordinal)
        ? path == CardOf(Map) ? Map : path[Cards.Length..^4]
        : null;

    public static string Link(string id) => $"{Links}/{Uri.EscapeDataString(id)}";

    public static string Entry(string id) => $"{Entries}/{Uri.EscapeDataString(id)}";

    public static string Article(string slug) => $"{Learn}/{Uri.EscapeDataString(slug)}";

    /// <summary>A chart by itself.</summary>
    public static string Insight(string key) => $"{Insights}/{Uri.EscapeDataString(key)}";

    /// <summary>The table of a chart.</summary>
    public static string InsightCsv(string key) => $"{Insight(key)}.csv";

    public static string InsightPng(string key) => $"{Insight(key)}.png";

    /// <summary>A chart for a frame on a foreign page.</summary>
    public static string EmbeddedInsight(string key) => $"{EmbeddedInsights}/{Uri.EscapeDataString(key)}";

    /// <summary>The terms that a text finds; an empty one finds all.</summary>
    public static string GlossaryOf(string text) => With(Glossary, text.Length == 0 ? [] : [new("q", text)]);

    /// <summary>A term by itself, to be shared: what stands behind # does not reach the server.</summary>
    public static string TermAlone(string id) => With(Glossary, [new("term", id)]);

    /// <summary>A term in its place in the glossary.</summary>
    public static string Term(string id) => $"{Glossary}#{id}";

    /// <summary>A stage in its place in the list of links.</summary>
    public static string Stage(string id) => $"{Links}#stage-{id}";

    /// <summary>The prices of one accelerator.</summary>
    public static string PricesOf(string accelerator) => With(Prices, [new("accelerator", accelerator)]);

    /// <summary>A calculator that starts with what the store knows of a chip or a model.</summary>
    public static string CalculatorWith(string slug, string key, string value) => With(Calculator(slug), [new(key, value)]);

    /// <summary>The section of an entry or a link that answers a question.</summary>
    public static string SectionOf(SearchHit subject, AnswerTarget target) => subject.Kind == SearchKind.Link
        ? $"{Link(subject.Id)}#{target switch { AnswerTarget.Alternatives => "counterpart", AnswerTarget.Claims => "claims", _ => "place" }}"
        : $"{Entry(subject.Id)}#{target switch { AnswerTarget.Alternatives => "alternatives", AnswerTarget.Claims => "claims", AnswerTarget.Facts => "facts", _ => "place" }}";

    /// <summary>An event in its place on the timeline.</summary>
    public static string Milestone(string id) => $"{Timeline}#{id}";

    public static string ClaimList(ClaimQuery query) => With(FactCheck, query.ToPairs());

    public static string TimelineOf(TimelineQuery query) => With(Timeline, query.ToPairs());

    /// <summary>The page of a claim of the article.</summary>
    public static string CheckedClaim(string id) => $"{FactCheck}/{Uri.EscapeDataString(id)}";

    /// <summary>The map with an entry in the panel.</summary>
    public static string OnMap(string entryId) => With(Map, [new("entry", entryId)]);

    /// <summary>The form by which a reader says what is wrong with a record, or with one field of it.</summary>
    public static string SuggestFor(string kind, string id, string? field = null) =>
        With(Suggest, field is null ? [new("kind", kind), new("id", id)] : [new("kind", kind), new("id", id), new("field", field)]);

    /// <summary>One fact of an entry: a place on its page.</summary>
    public static string Fact(string entryId, string field) => $"{Entry(entryId)}#{field}";

    public static string EntryCitations(string entryId) => $"{Entry(entryId)}/cite";

    public static string Source(string id) => $"{Sources}/{Uri.EscapeDataString(id)}";

    public static string ApiEntry(string id) => $"{Api}/entries/{Uri.EscapeDataString(id)}";

    /// <summary>The whole atlas in one of the formats.</summary>
    public static string ApiExport(string format) => $"{Api}{Export}/{format}";

    /// <summary>One table of the atlas as CSV.</summary>
    public static string ApiTable(string table) => $"{ApiExport("csv")}/{table}";

    public static string ApiList(string list) => $"{Api}/{list}";

    public static string Calculator(string slug) => $"{Calculators}/{Uri.EscapeDataString(slug)}";

    public static string CalculatorMethod(string slug) => $"{Calculator(slug)}/method";

    /// <summary>A result of a calculator as CSV.</summary>
    public static string CalculatorCsv(string slug) => $"{Calculator(slug)}.csv";

    public static string ApiCalculator(string slug) => $"{Api}{Calculator(slug)}";

    /// <summary>The calculator for a frame on a foreign page.</summary>
    public static string EmbeddedCalculator(string slug) => $"{EmbeddedCalculators}/{Uri.EscapeDataString(slug)}";

    /// <summary>A picture of a result; the endings are <c>svg</c> and <c>png</c>.</summary>
    public static string CalculatorPicture(string slug, string ending) => $"{EmbeddedCalculator(slug)}.{ending}";

    /// <summary>What an oEmbed consumer asks for one address.</summary>
    public static string OEmbedOf(string url, string format) => With(OEmbed, [new("url", url), new("format", format)]);

    /// <summary>The page of a link or an entry, whichever has the id.</summary>
    public static string LinkOrEntry(string id, Atlas atlas) => atlas.FindLink(id) is null ? Entry(id) : Link(id);

    public static string SearchFor(string text) => With(Search, [new("q", text)]);

    public static string EntryList(EntryQuery query) => With(Entries, query.ToPairs());

    /// <summary>A list of entries as a file, all pages of it.</summary>
    public static string EntryFile(string path, EntryQuery query, bool withProvenance = false) => With(
        path,
        query.ToPairs().Where(p => p.Key is not ("page" or "page_size")).Concat(withProvenance ? [new KeyValuePair<string, string>("provenance", "true")] : []));

    public static string ApiEntryList(EntryQuery query) => With($"{Api}/entries", query.ToPairs().Where(p => p.Key != "columns"));

    /// <summary>One revision.</summary>
    public static string Change(long revision) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Changes}/{revision}");

    public static string ChangeList(ChangeQuery query) => With(Changes, query.ToPairs());

    public static string EntryHistory(string id) => $"{Entry(id)}/history";

    /// <summary>The page of a record; null for kinds that have none.</summary>
    public static string? Record(RecordKind kind, string id, Atlas atlas) => kind.Key switch
    {
        "entries" when atlas.FindEntry(id) is not null => Entry(id),
        "redirects" when atlas.FindSuccessor(id) is not null => Entry(id),
        "links" when atlas.FindLink(id) is not null => Link(id),
        "sources" when atlas.FindSource(id) is not null => Source(id),
        "claims" when atlas.Content.Claims.Any(c => c.Id == id) => CheckedClaim(id),
        "milestones" when atlas.Content.Milestones.Any(m => m.Id == id) => Milestone(id),
        "terms" when atlas.Content.Terms.Any(t => t.Id == id) => Term(id),
        _ => null,
    };

    /// <summary>A page as it was on a day or after a revision.</summary>
    public static string At(string path, HistoryPoint point) => With(path, [new(AsOfKey, point.ToString())]);

    /// <summary>Whether a path answers for the past as well.</summary>
    public static bool HasPast(string path) => PageOfCard(path) is { } page ? HasPast(page) : WithPast.Contains(path)
        || (WithPastBelow.Any(start => path.StartsWith(start, StringComparison.Ordinal)) && !path.EndsWith("/history", StringComparison.Ordinal));

    public static string CompareOf(IEnumerable<string> ids) => With(Compare, ids.Select(id => new KeyValuePair<string, string>("e", id)));

    /// <summary>The page on which somebody with a link sets a password.</summary>
    public static string SetupBy(string token) => With(Setup, [new("token", token)]);

    /// <summary>The page to sign in on, and where to go from there.</summary>
    public static string SignInFor(string wanted) => With(SignIn, [new("return", wanted)]);

    /// <summary>Where a form of the account pages is sent.</summary>
    public static string AccountForm(string action) => $"{Account}/{action}";

    /// <summary>The records of a kind, for editors.</summary>
    public static string AdminRecords(string kind) => $"{Admin}/{kind}";
    public static string AdminNew(string kind) => $"{AdminRecords(kind)}/new";

    /// <summary>The form of a record, at one of its fields where that is given. A slash of an id stays one: the server does not read it otherwise.</summary>
    public static string AdminRecord(string kind, string id, string field = "") => With(
        $"{AdminRecords(kind)}/{Uri.EscapeDataString(id).Replace("%2F", "/", StringComparison.Ordinal)}",
        field.Length == 0 ? [] : [new("field", field)]);

    /// <summary>A draft as a reviewer sees it.</summary>
    public static string AdminDraft(string draftId) => $"{AdminReview}/{Uri.EscapeDataString(draftId)}";

    /// <summary>A path with a query part; commas stay readable.</summary>
    public static string With(string path, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var query = string.Join('&', pairs.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value).Replace("%2C", ",", StringComparison.Ordinal)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>The last part of a path that stands directly under one of the folders; null where it does not.</summary>
    public static string? LastPartUnder(string path, params IEnumerable<string> folders) => folders
        .Where(folder => path.StartsWith(folder + "/", StringComparison.Ordinal))
        .Select(folder => path[(folder.Length + 1)..])
        .FirstOrDefault();
}
