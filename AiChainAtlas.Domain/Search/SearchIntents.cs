namespace AiChainAtlas.Domain.Search;

/// <summary>
/// What people ask for besides a subject. Words are written as search reads them, see <see cref="WordReader"/>; articles and
/// auxiliary verbs are left out of phrases, see <see cref="StopWords"/>. Of several topics or questions the first counts.
/// </summary>
public static class SearchIntents
{
    private static readonly string[] Training = ["train", "training", "trained", "pretraining"];
    private static readonly string[] Money = ["cost", "costs", "price", "expensive", "cheap", "budget", "money", "dollars", "bill"];

    /// <summary>Words that ask for one kind of result. Of several, the first in this list is asked for.</summary>
    public static readonly IReadOnlyList<SearchIntent.OfKind> Kinds =
    [
        new("calculator", SearchKind.Calculator, "calculator", "calculators", "calculate", "calculation", "estimate", "estimator"),
        new("chart", SearchKind.Chart, "chart", "charts", "diagram", "plot", "trend", "trends", "statistics"),
        new("price", SearchKind.Price, "price", "prices", "pricing", "priced", "cost", "costs", "cheap", "cheaper", "cheapest", "rent", "rental", "renting", "hourly"),
        new("article", SearchKind.Article, "article", "articles", "explain", "explained", "explanation", "introduction", "guide", "tutorial"),
        new("claim", SearchKind.Claim, "claim", "claims", "claimed", "verdict", "verdicts"),
        new("term", SearchKind.Term, "glossary", "term", "terms", "define", "definition", "meaning", "mean", "means"),
        new("milestone", SearchKind.Milestone, "event", "events", "milestone", "milestones", "timeline", "history", "invented", "happened"),
        new("accelerator", SearchKind.Accelerator, "chip", "chips", "spec", "specs", "specification", "specifications", "datasheet"),
        new("model", SearchKind.Model, "model", "models"),
        new("source", SearchKind.Source, "sources", "publication", "publications", "papers"),
        new("entry", SearchKind.Entry, "company", "companies", "firm", "firms", "startup", "startups", "project", "projects", "vendor", "vendors", "maker", "makers", "provider", "providers", "entry", "entries"),
        new("link", SearchKind.Link, "link", "links"),
        new("stage", SearchKind.Stage, "stage", "stages"),
    ];

    /// <summary>Subjects that one document treats, however the question is put.</summary>
    public static readonly IReadOnlyList<SearchIntent.Topic> Topics =
    [
        new("training-memory", SearchKind.Calculator, "training-memory", Training, ["memory", "vram", "ram", "fit", "fits", "gigabytes", "gb"]),
        new("training-energy", SearchKind.Calculator, "energy-carbon", [.. Training, "run"], ["energy", "electricity", "power", "carbon", "co2", "water", "emissions", "kwh"]),
        new("training-cost", SearchKind.Calculator, "training-time-cost", Training, Money),
        new("training-time", SearchKind.Calculator, "training-time-cost", Training, ["long", "days", "weeks", "time", "duration", "hours"]),
        new("inference-cost", SearchKind.Calculator, "inference", ["inference", "serve", "serving"], [.. Money, "speed", "fast", "latency", "memory"]),
        new("token-speed", SearchKind.Calculator, "inference", ["tokens", "token"], ["second", "million"]),
        new("ai-history", SearchKind.Article, "how-ai-got-here", ["ai"], ["history", "origin", "origins", "began", "begin", "start", "started"]),
    ];

    /// <summary>Questions that are one of a few phrases as a whole.</summary>
    public static readonly IReadOnlyList<SearchIntent> Questions =
    [
        new SearchIntent.Fixed("article-itself", SearchKind.Source, Provenance.Source.Article, "article", "what article", "which article", "source article", "seed article", "original article", "who wrote article", "where article from"),
        new SearchIntent.Question("compare", AnswerTarget.Comparison, "Compare {a} and {b}",
            "compare {a} and {b}", "compare {a} with {b}", "compare {a} to {b}", "compare {a} vs {b}", "compare {a} versus {b}", "comparison of {a} and {b}", "{a} vs {b}", "{a} versus {b}", "{a} or {b}", "{a} compared to {b}", "{a} compared with {b}", "difference between {a} and {b}", "differences between {a} and {b}", "what difference between {a} and {b}", "how {a} differ from {b}", "how {a} compare to {b}", "how {a} compare with {b}"),
        new SearchIntent.Question("customers", AnswerTarget.Place, "Who depends on {a}",
            "who depends on {a}", "who depend on {a}", "what depends on {a}", "customers of {a}", "customer of {a}", "{a} customers", "who buys from {a}", "who uses {a}", "users of {a}", "clients of {a}", "who needs {a}"),
        new SearchIntent.Question("suppliers", AnswerTarget.Place, "Who supplies {a}",
            "suppliers of {a}", "supplier of {a}", "{a} suppliers", "{a} supplier", "who supplies {a}", "who feeds {a}", "what {a} depend on", "what {a} depends on", "who {a} depend on", "who {a} depends on", "{a} depends on", "who {a} buy from", "what {a} need", "what {a} needs", "dependencies of {a}"),
        new SearchIntent.Question("alternatives", AnswerTarget.Alternatives, "Alternatives to {a}",
            "alternatives to {a}", "alternative to {a}", "alternatives for {a}", "alternatives of {a}", "{a} alternatives", "{a} alternative", "instead of {a}", "competitors of {a}", "competitors to {a}", "{a} competitors", "who competes with {a}", "rivals of {a}", "similar to {a}", "projects like {a}", "companies like {a}", "counterpart of {a}", "counterparts of {a}", "crypto counterpart of {a}"),
        new SearchIntent.Question("claims-about", AnswerTarget.Claims, "What the article says about {a}",
            "claims about {a}", "claims on {a}", "what article say about {a}", "what article says about {a}", "article about {a}", "article on {a}"),
        new SearchIntent.Question("facts", AnswerTarget.Facts, "Facts about {a}",
            "when {a} founded", "when {a} started", "who founded {a}", "where {a} based", "where {a} from", "{a} active", "{a} running", "{a} alive", "{a} dead", "what happened to {a}", "what became of {a}", "{a} website", "website of {a}", "{a} ticker", "ticker of {a}"),
    ];

    private static readonly Lazy<string[]> Words = new(() =>
    [
        .. Kinds.SelectMany(intent => intent.Words)
            .Concat(Questions.SelectMany(question => question.Patterns.SelectMany(pattern => pattern.Words)))
            .Where(word => TypingError.IsForgivenIn(word))
            .Distinct(),
    ]);

    /// <summary>Every intent.</summary>
    public static readonly IReadOnlyList<SearchIntent> All = [.. Kinds, .. Topics, .. Questions];

    /// <summary>The word of an intent that somebody mistyped; null when the word is one or comes close to none.</summary>
    internal static string? WordMeantBy(string typed) =>
        TypingError.IsForgivenIn(typed) && !StopWords.All.Contains(typed) && !Words.Value.Contains(typed) ? Words.Value.FirstOrDefault(word => TypingError.Separates(typed, word)) : null;
}
