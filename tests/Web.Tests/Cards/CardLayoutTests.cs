using AiChainAtlas.Data.Audit;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Cards;
using AiChainAtlas.Web.Cards.Pages;
using AiChainAtlas.Web.Pictures;
using AiChainAtlas.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Web.Tests.Cards;

public sealed class CardLayoutTests(AtlasSite site)
{
    private const int Margin = 64;

    [Fact]
    public void Every_card_of_the_atlas_fits_and_its_words_do_not_meet_its_figures()
    {
        var atlas = site.Atlas;
        var ids = new Dictionary<string, IEnumerable<string>>
        {
            [EntryPageCard.Kind.Route] = atlas.Entries.Select(entry => entry.Id),
            [EntryPageCard.OfCitations.Route] = atlas.Entries.Take(20).Select(entry => entry.Id),
            [ChangePageCards.OfEntry.Route] = atlas.Entries.Take(20).Select(entry => entry.Id),
            [LinkPageCard.Kind.Route] = atlas.Links.Select(link => link.Id),
            [ClaimPageCard.Kind.Route] = atlas.Content.Claims.Select(claim => claim.Id),
            [SourcePageCard.Kind.Route] = atlas.Content.Sources.Select(source => source.Id),
            [ArticlePageCard.Kind.Route] = AiChainAtlas.Web.Learn.ArticleCatalog.Default.All.Select(article => article.Slug),
            [InsightPageCard.Kind.Route] = Domain.Insights.InsightCatalog.All.Select(chart => chart.Key),
            [CalculatorPageCards.OfMethod.Route] = CalculatorCatalog.Default.All.Select(calculator => calculator.Slug),
            [ChangePageCards.OfRevision.Route] = ["1"],
        };
        foreach (var kind in CardCatalog.All)
        {
            foreach (var id in ids.GetValueOrDefault(kind.Route, [""]))
            {
                Check(Find(kind, id, _ => null));
            }
        }
    }

    [Fact]
    public void Every_term_state_and_pair_of_a_filter_fits()
    {
        foreach (var term in site.Atlas.Content.Terms)
        {
            Check(GlossaryPageCard.Of(site.Atlas, term));
        }

        foreach (var target in CardCases.States)
        {
            var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(target.Split('?')[1]);
            var kind = CardCatalog.All.FirstOrDefault(kind => kind.Route == target.Split('?')[0]);
            if (kind is not null)
            {
                Check(Find(kind, "", key => query.TryGetValue(key, out var values) ? values.ToString() : null));
            }
        }
    }

    [Theory]
    [InlineData("Nvidia")]
    [InlineData("A name of many words that goes on and on as names of consortia do when nobody stops them, and then goes on for a while " +
        "until it has two hundred letters, which is more than any name in the atlas has to day")]
    [InlineData("DonaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaftDonaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaftDonaudampfschifffahrtselektrizitaetenhau")]
    [InlineData("智谱 AI")]
    [InlineData("人工智能")]
    [InlineData("Сбер")]
    [InlineData("شركة")]
    [InlineData("🚀🚀 Rocket 🚀")]
    [InlineData("Łódź Čapek Işık")]
    [InlineData("W")]
    public void A_card_fits_whatever_a_name_is_and_shows_no_missing_signs(string name)
    {
        var entry = site.Atlas.FindEntry("render")! with
        {
            Name = name,
            Facts = [.. site.Atlas.FindEntry("render")!.Facts
                .Select(fact => fact with { Value = fact.Field == EntryFields.Status.Key ? fact.Value : name })],
        };
        var content = site.Atlas.Content with { Entries = [.. site.Atlas.Entries.Where(other => other.Id != entry.Id), entry] };
        var atlas = new Atlas(content, site.Atlas.Revision, site.Atlas.PublishedAt);
        Card[] cards =
        [
            EntryPageCard.Of(atlas, entry),
            LinkPageCard.Of(atlas, atlas.LinkOf(entry)),
            LinkPageCard.Of(atlas, atlas.LinkOf(entry) with { Name = name, Purpose = name }),
            ComparePageCard.Of(atlas, [entry, atlas.FindEntry("aws")!]),
            ComparePageCard.Of(atlas, [entry, atlas.FindEntry("aws")!, atlas.FindEntry("nvidia")!, atlas.FindEntry("amd")!]),
            ClaimPageCard.Of(atlas.Content.Claims[0] with { Statement = name, Record = name, Section = name }),
            SourcePageCard.Of(atlas.Content.Sources[0] with { Title = name, Publisher = name, Kind = name },
                atlas.Citations.Of(atlas.Content.Sources[0].Id)),
            GlossaryPageCard.Of(atlas, atlas.Content.Terms[0] with { Name = name, Definition = name }),
        ];
        Assert.All(cards, Check);
    }

    [Theory]
    [InlineData("智谱 AI", "AI")]
    [InlineData("人工智能", "render")]
    [InlineData("Łódź", "Lódz")]
    public void A_name_in_another_script_is_drawn_in_the_letters_that_there_are(string name, string heading)
    {
        var card = EntryPageCard.Of(site.Atlas, site.Atlas.FindEntry("render")! with { Name = name });
        Assert.Contains(CardLayout.Of(card, PictureColours.Light).Texts, text => text.IsBold && text.Text == heading);
        Assert.Contains(name, card.Alt, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_of_words_stand_out_from_their_grounds()
    {
        var c = PictureColours.Light;
        (string Word, string Ground)[] pairs =
        [
            (c.Text, c.Surface), (c.Text, c.Raised), (c.Muted, c.Surface), (c.Muted, c.Raised), (c.Ai, c.Surface), (c.Ai, c.AiSoft),
                (c.Ai, c.Raised),
            (c.Crypto, c.Surface), (c.Crypto, c.CryptoSoft), (c.Crypto, c.Raised), (c.Good, c.Surface), (c.Warn, c.Surface),
                (c.Bad, c.Surface),
        ];
        Assert.All(pairs, pair =>
            Assert.True(Contrast(pair.Word, pair.Ground) >= 4.5, $"{pair.Word} on {pair.Ground}: {Contrast(pair.Word, pair.Ground):0.00}"));
    }

    [Fact]
    public void A_version_changes_with_what_is_shown_and_with_nothing_else()
    {
        var entry = site.Atlas.FindEntry("render")!;
        var card = EntryPageCard.Of(site.Atlas, entry);
        Assert.Equal(card.Version,
            EntryPageCard.Of(new Atlas(site.Atlas.Content, site.Atlas.Revision + 1, site.Atlas.PublishedAt),
            entry with { Version = 9 }).Version);
        Assert.NotEqual(card.Version, EntryPageCard.Of(site.Atlas, entry with { Name = "Render" }).Version);
        Assert.NotEqual(card.Version,
            EntryPageCard.Of(site.Atlas,
            entry with { Facts = [.. entry.Facts.Where(fact => fact.Field != EntryFields.Founded.Key)] }).Version);
        Assert.NotEqual(card.Version, (card with { AsOf = "r1" }).Version);
        Assert.NotEqual(MapPageCard.Home(site.Atlas).Version,
            MapPageCard.Home(new Atlas(site.Atlas.Content with { Entries = [.. site.Atlas.Entries.Skip(1)] }, 2,
            site.Atlas.PublishedAt)).Version);
    }

    private Card Find(CardKind kind, string id, Func<string, string?> query)
    {
        var (card, problem) = kind.Find(new CardRequest
        {
            Atlas = site.Atlas,
            Calculators = CalculatorCatalog.Default,
            History = site.Services.GetRequiredService<PublicHistory>(),
            Today = new DateOnly(2026, 11, 30),
            Id = id,
            Query = query,
        });
        Assert.True(card is not null, $"{kind.Route} {id}: {problem?.Sentence}");
        return card;
    }

    private static void Check(Card card)
    {
        var picture = CardLayout.Of(card, PictureColours.Light);
        Assert.All(picture.Texts, text =>
        {
            Assert.True(PictureFont.Has(text.Text), $"{card.Url}: no sign for some of '{text.Text}'");
            Assert.True(text.X >= Margin - 1 && text.X + text.Width <= Picture.SocialWidth - Margin + 1,
                $"{card.Url}: '{text.Text}' goes from {text.X:0} to {text.X + text.Width:0}");
            Assert.True(text.Y is > 40 and < 620, $"{card.Url}: '{text.Text}' at {text.Y:0}");
            Assert.True(text.Size >= 16, $"{card.Url}: '{text.Text}' in {text.Size:0.#} px");
        });
        var body = picture.Shapes.OfType<PictureGroup>().FirstOrDefault();
        var foot = picture.Shapes.OfType<PictureStroke>().Single().Y1;
        var words = picture.Shapes.OfType<PictureText>().Where(text => text.Y < foot).ToList();
        Assert.All(words, text =>
            Assert.True(body is null || text.Y + (text.Size * 0.25) <= body.Y, $"{card.Url}: '{text.Text}' meets the figures"));
        Assert.True(card.Heading is "" || words.Any(text => text.Size >= 36), $"{card.Url} has no heading");
    }

    private static double Contrast(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var value = SkiaSharp.SKColor.Parse(colour);
        return (0.2126 * Linear(value.Red)) + (0.7152 * Linear(value.Green)) + (0.0722 * Linear(value.Blue));

        static double Linear(byte part) => part / 255d is var x && x <= 0.04045 ? x / 12.92 : Math.Pow((x + 0.055) / 1.055, 2.4);
    }
}
