namespace Browser.Tests.Checks;

/// <summary>What people who hear a page find their way by still holds once scripts have added their parts.</summary>
public sealed class StructureTests(Site site)
{
    [Theory]
    [MemberData(nameof(PageKinds.Rows), MemberType = typeof(PageKinds))]
    public async Task A_page_with_its_scripts_has_one_main_heading_and_uses_each_id_once(string path)
    {
        await using var visit = await site.VisitAsync(path);
        await visit.DrawnAsync();
        await visit.SearchBox.FillAsync("render");
        await Expect(visit.Suggestions).Not.ToHaveCountAsync(0);

        await Expect(visit.Page.Locator("h1")).ToHaveCountAsync(1);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(RepeatedIds));
    }

    private const string RepeatedIds =
        """
        () => {
          const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
          return ids.filter((id, i) => ids.indexOf(id) !== i);
        }
        """;
}
