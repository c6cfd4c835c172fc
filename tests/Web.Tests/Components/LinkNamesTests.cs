using AiChainAtlas.Web.Ui;
using Bunit;

namespace AiChainAtlas.Web.Tests.Components;

public sealed class LinkNamesTests : ComponentTest
{
    [Theory]
    [InlineData("", "")]
    [InlineData("ai-gpu", "GPU and accelerator providers")]
    [InlineData("ai-gpu cx-gpu", "GPU and accelerator providers, GPU supply side")]
    [InlineData("ai-gpu cx-gpu ai-data", "GPU and accelerator providers, GPU supply side, Training data")]
    public void Links_are_parted_by_commas_and_each_leads_to_its_page(string ids, string text)
    {
        var asked = ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var shown = Render<LinkNames>(p => p.Add(c => c.Links, [.. asked.Select(id => Atlas.FindLink(id)!)]));
        Assert.Equal(text, Text(shown));
        Assert.Equal(asked.Select(id => $"/links/{id}"), shown.FindAll("a").Select(a => a.GetAttribute("href")));
    }
}
