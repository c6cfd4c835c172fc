using AiChainAtlas.Domain.Search;

namespace AiChainAtlas.Domain.Tests.Search;

public sealed class QuestionTests
{
    private static readonly AtlasSearch Search = SampleAtlas.Build().Search.With(SearchIndex.Of(
    [
        Document(SearchKind.Page, "prices", "Prices"),
        Document(SearchKind.Page, "fact-check", "Fact check"),
        Document(SearchKind.Article, "how-ai-got-here", "How AI got here"),
        Document(SearchKind.Article, "gpus", "Why GPUs", "accelerators"),
        Document(SearchKind.Calculator, "training-time-cost", "Training time and cost"),
        Document(SearchKind.Calculator, "training-memory", "Training memory"),
        Document(SearchKind.Calculator, "energy-carbon", "Energy, carbon and water"),
        Document(SearchKind.Calculator, "inference", "Inference", "tokens a second"),
        Document(SearchKind.Chart, "accelerators", "Accelerators over the years"),
    ]));

    /// <summary>For each intent, questions and the result that comes first.</summary>
    public static TheoryData<string, string, SearchKind, string> Questions => new()
    {
        { "calculator", "inference calculator", SearchKind.Calculator, "inference" },
        { "calculator", "inference calculater", SearchKind.Calculator, "inference" },
        { "chart", "chart of accelerators", SearchKind.Chart, "accelerators" },
        { "price", "cheapest H100", SearchKind.Price, "H100" },
        { "price", "what does an H100 cost?", SearchKind.Price, "H100" },
        { "price", "price of the H100", SearchKind.Price, "H100" },
        { "article", "GPUs explained", SearchKind.Article, "gpus" },
        { "claim", "claim on accelerators", SearchKind.Claim, "c01" },
        { "term", "what does FLOP mean", SearchKind.Term, "flop" },
        { "milestone", "history of the rendering token", SearchKind.Milestone, "2023-token-moves" },
        { "accelerator", "H100 specs", SearchKind.Accelerator, "H100" },
        { "model", "cornell model", SearchKind.Model, "perceptron" },
        { "source", "publications on accelerators", SearchKind.Source, "acme-report" },
        { "entry", "graphics companies", SearchKind.Entry, "render" },
        { "link", "data link", SearchKind.Link, "cx-data" },
        { "stage", "memory stage", SearchKind.Stage, "chips" },
        { "training-cost", "training cost of a 70B model", SearchKind.Calculator, "training-time-cost" },
        { "training-cost", "how expensive is it to train a perceptron", SearchKind.Calculator, "training-time-cost" },
        { "training-time", "how long does training take", SearchKind.Calculator, "training-time-cost" },
        { "training-memory", "how much memory does training need", SearchKind.Calculator, "training-memory" },
        { "training-energy", "how much power does training take", SearchKind.Calculator, "energy-carbon" },
        { "inference-cost", "what does inference cost", SearchKind.Calculator, "inference" },
        { "token-speed", "price per million tokens", SearchKind.Calculator, "inference" },
        { "ai-history", "when did AI start", SearchKind.Article, "how-ai-got-here" },
        { "article-itself", "what is the article", SearchKind.Source, "seed" },
        { "article-itself", "who wrote the article?", SearchKind.Source, "seed" },
        { "compare", "compare Render and Akash", SearchKind.Answer, "compare:render,akash" },
        { "compare", "rndr vs AKT", SearchKind.Answer, "compare:render,akash" },
        { "compare", "What is the difference between OpenAI and CoreWeave?", SearchKind.Answer, "compare:openai,coreweave" },
        { "compare", "comapre render and akash", SearchKind.Answer, "compare:render,akash" },
        { "customers", "who depends on Nvidia", SearchKind.Answer, "customers:nvidia" },
        { "customers", "customers of nvdia", SearchKind.Answer, "customers:nvidia" },
        { "suppliers", "suppliers of CoreWeave", SearchKind.Answer, "suppliers:coreweave" },
        { "suppliers", "what does OpenAI depend on?", SearchKind.Answer, "suppliers:openai" },
        { "suppliers", "who supplies model labs", SearchKind.Answer, "suppliers:ai-models" },
        { "alternatives", "alternatives to the Render Network", SearchKind.Answer, "alternatives:render" },
        { "alternatives", "io.net competitors", SearchKind.Answer, "alternatives:io-net" },
        { "claims-about", "what does the article say about Nvidia", SearchKind.Answer, "claims-about:nvidia" },
        { "facts", "when was Nvidia founded", SearchKind.Answer, "facts:nvidia" },
        { "facts", "is Lepton AI still active?", SearchKind.Answer, "facts:lepton" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void Question_leads_to_its_answer(string intent, string question, SearchKind kind, string id)
    {
        Assert.Contains(SearchIntents.All, known => known.Key == intent);
        var first = Search.Ask(question).Hits.First();
        Assert.Equal((kind, id), (first.Kind, first.Id));
    }

    [Fact]
    public void Every_intent_has_a_question_here_and_a_key_of_its_own()
    {
        Assert.Empty(SearchIntents.All.Select(intent => intent.Key).Except(Questions.Select(row => row.Data.Item1)));
        Assert.Equal(SearchIntents.All.Count, SearchIntents.All.Select(intent => intent.Key).Distinct().Count());
    }

    [Fact]
    public void Every_word_for_a_kind_asks_for_that_kind()
    {
        foreach (var intent in SearchIntents.Kinds)
        {
            var search = SampleAtlas.Build(new()).Search.With(SearchIndex.Of([Document(SearchKind.Page, "other", "Quark"), Document(intent.Kind, "asked", "About quark")]));
            Assert.All(intent.Words, word => Assert.Equal("asked", search.Ask($"{word} quark").Hits.First().Id));
        }
    }

    [Fact]
    public void Every_word_of_a_topic_leads_to_its_document()
    {
        foreach (var topic in SearchIntents.Topics)
        {
            var search = SampleAtlas.Build(new()).Search.With(SearchIndex.Of([Document(topic.Kind, topic.Id, "Quark")]));
            var questions = topic.WordGroups.SelectMany((group, at) => group.Select(word => string.Join(' ', topic.WordGroups.Select((other, i) => i == at ? word : other[0]))));
            Assert.All(questions, question => Assert.Equal(topic.Id, search.Ask(question).Hits.First().Id));
        }
    }

    [Fact]
    public void Every_phrase_is_understood()
    {
        foreach (var question in SearchIntents.Questions.OfType<SearchIntent.Question>())
        {
            Assert.All(question.Phrases, phrase => Assert.StartsWith(
                $"{question.Key}:nvidia",
                Search.Ask(phrase.Replace("{a}", "nvidia", StringComparison.Ordinal).Replace("{b}", "openai", StringComparison.Ordinal)).Hits.First().Id,
                StringComparison.Ordinal));
        }

        Assert.All(SearchIntents.Questions.OfType<SearchIntent.Fixed>().SelectMany(known => known.Phrases), phrase => Assert.Equal("seed", Search.Ask(phrase).Hits.First().Id));
    }

    [Theory]
    [InlineData("compare render and nobody")]
    [InlineData("render vs render")]
    [InlineData("compare render and")]
    [InlineData("who depends on zzzz")]
    [InlineData("suppliers of")]
    [InlineData("alternatives to networks")]
    [InlineData("who depends on ak")]
    public void Question_about_nobody_known_has_no_answer(string question) =>
        Assert.DoesNotContain(Search.Ask(question).Hits, hit => hit.Kind == SearchKind.Answer);

    [Fact]
    public void Answer_says_whom_it_is_about_and_is_followed_by_them()
    {
        var hits = Search.Ask("compare nvdia with openai").Hits.ToList();
        Assert.Equal(AnswerTarget.Comparison, hits[0].Answer!.Target);
        Assert.Equal(["nvidia", "openai"], hits[0].Answer!.Subjects.Select(subject => subject.Id));
        Assert.Equal("Compare Nvidia and OpenAI", hits[0].Title);
        Assert.Contains(hits, hit => hit is { Kind: SearchKind.Entry, Id: "nvidia" });
        Assert.Contains(hits, hit => hit is { Kind: SearchKind.Entry, Id: "openai" });
        Assert.All(hits.Skip(1), hit => Assert.Null(hit.Answer));
    }

    [Theory]
    [InlineData("prices", "prices")]
    [InlineData("fact check", "fact-check")]
    [InlineData("Fact checks", "fact-check")]
    public void Page_whose_name_is_asked_for_comes_first(string text, string id)
    {
        var first = Search.Ask(text).Hits.First();
        Assert.Equal((SearchKind.Page, id), (first.Kind, first.Id));
    }

    [Fact]
    public void Name_made_of_words_without_meaning_is_found()
    {
        var search = SampleAtlas.Build().Search.With(SearchIndex.Of([Document(SearchKind.Page, "who", "The Who"), Document(SearchKind.Page, "time", "Space and Time")]));
        Assert.Equal("who", search.Ask("the who").Hits.First().Id);
        Assert.Equal("who", search.Ask("who").Hits.First().Id);
        Assert.Equal("time", search.Ask("space and time").Hits.First().Id);
        Assert.Equal("time", search.Ask("what is Space and Time").Hits.First().Id);
    }

    [Theory]
    [InlineData("what are GPUs", "gpu")]
    [InlineData("FLOPs", "flop")]
    public void Plural_finds_the_singular(string text, string id) => Assert.Contains(Search.Ask(text).Hits, hit => hit.Kind == SearchKind.Term && hit.Id == id);

    [Theory]
    [InlineData("tokenized datacenters")]
    [InlineData("tokenised datacentres")]
    public void American_and_british_spellings_are_one(string text)
    {
        var search = SampleAtlas.Build().Search.With(SearchIndex.Of([Document(SearchKind.Page, "british", "Tokenised centres"), Document(SearchKind.Page, "american", "Tokenized centers")]));
        var hits = search.Ask(text.Replace("datac", "c", StringComparison.Ordinal)).Hits.ToList();
        Assert.Equal(["american", "british"], hits.Select(hit => hit.Id).Order());
        Assert.All(hits, hit => Assert.False(hit.Corrected));
    }

    private static SiteDocument Document(SearchKind kind, string id, string title, string text = "") =>
        new() { Kind = kind, Id = id, Title = title, Url = $"/{id}", Summary = title, OtherNames = [id], Text = text };
}
