using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Web.Api;

/// <summary>What the chain is told with and checked against: sources, claims, timeline, glossary.</summary>
internal static class ReferenceApi
{
    public static IResult Sources(HttpRequest request, Atlas atlas) =>
        ApiJson.Page<SourceJson>(request, [.. atlas.Content.Sources.Select(source => SourceJson.Of(atlas, source))]);

    public static IResult Source(string id, Atlas atlas) => atlas.FindSource(id) is { } source
        ? ApiJson.Ok(SourceJson.Of(atlas, source))
        : ApiJson.NotFound("source", id);

    public static IResult Claims(HttpRequest request, Atlas atlas) =>
        ApiJson.Page<ClaimJson>(request, [.. atlas.Content.Claims.Select(ClaimJson.Of)]);

    public static IResult Timeline(HttpRequest request, Atlas atlas) =>
        ApiJson.Page<MilestoneJson>(request, [.. atlas.Content.Milestones.Select(MilestoneJson.Of)]);

    public static IResult Glossary(HttpRequest request, Atlas atlas) =>
        ApiJson.Page<TermJson>(request, [.. atlas.Content.Terms.Select(TermJson.Of)]);
}

/// <summary>A source with the number of things that cite it.</summary>
public sealed record SourceJson(
    string Id, string Title, string Publisher, string? Url, PartialDate Date, string Type, string Kind, string? Licence, PartialDate Retrieved, string Note, int CitedBy)
{
    public static SourceJson Of(Atlas atlas, Source s) => new(
        s.Id, s.Title, s.Publisher, s.Url, s.Date, s.Type.Key, s.Kind, s.Licence, s.Retrieved, s.Note, atlas.Citations.Of(s.Id).Total);
}

/// <summary>An event of the timeline.</summary>
public sealed record MilestoneJson(
    PartialDate Date, string Event, string? School, string Track, string Origin, IReadOnlyList<string> Sources, string Correction)
{
    public static MilestoneJson Of(Milestone m) => new(m.Date, m.Event, m.School, m.Track, m.Origin.Key(), m.SourceIds, m.Correction);
}

/// <summary>A glossary term.</summary>
public sealed record TermJson(string Id, string Term, string Definition, string Section, IReadOnlyList<string> Sources)
{
    public static TermJson Of(Term t) => new(t.Id, t.Name, t.Definition, t.Section, t.SourceIds);
}
