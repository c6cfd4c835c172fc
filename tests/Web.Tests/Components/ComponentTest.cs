using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Tests;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Web.Tests.Components;

/// <summary>Renders one component over the sample atlas.</summary>
public abstract class ComponentTest : BunitContext
{
    protected static readonly DateOnly Today = new(2026, 6, 1);

    protected ComponentTest() => Services.AddSingleton(Atlas);

    protected Atlas Atlas { get; } = SampleAtlas.Build();

    protected Entry RenderNetwork => Atlas.FindEntry("render")!;

    protected static Fact Fact(string field, string value) => SampleEntries.Fact(field, value);

    protected static Source Source(string id) => SampleAtlas.Content.Sources.Single(s => s.Id == id);

    /// <summary>What people read, white space as a browser shows it.</summary>
    protected static string Text<T>(IRenderedComponent<T> shown)
        where T : IComponent => Text(shown.Nodes.Select(n => n.TextContent));

    protected static string Text(AngleSharp.Dom.INode node) => Text([node.TextContent]);

    private static string Text(IEnumerable<string> texts) =>
        string.Join(' ', string.Concat(texts).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
