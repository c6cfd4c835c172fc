namespace AiChainAtlas.Domain.Search;

/// <summary>Answers one question: finds out what it asks for, then searches.</summary>
/// <param name="indexes">Where to search.</param>
/// <param name="text">The question as it was typed.</param>
/// <param name="limit">How many results at most.</param>
internal sealed class QuestionSearch(IReadOnlyList<SearchIndex> indexes, string text, int limit)
{
    // "calculater" asks for a calculator: a mistyped word of an intent is mended first, unless the site knows it as it is.
    private readonly IReadOnlyList<string> words =
        [.. QueryWords.Read(text).Select(word => IsKnown(indexes, word) ? word : SearchIntents.WordMeantBy(word) ?? word)];

    public SearchResult Answer()
    {
        if (words.Count == 0 || limit <= 0)
        {
            return SearchResult.Nothing;
        }

        List<string> phrase = [.. words.Where(word => !StopWords.Fillers.Contains(word))];
        foreach (var question in SearchIntents.Questions)
        {
            if (question is SearchIntent.Fixed known && known.Patterns.Any(pattern => pattern.Readings(phrase).Any()))
            {
                return Search(QueryWords.OfQuestion(words), known.Kind, known.Id);
            }

            if (question is SearchIntent.Question asked && SubjectsOf(asked, phrase) is { } subjects)
            {
                return AnswerAbout(asked, subjects);
            }
        }

        return SearchIntents.Topics.FirstOrDefault(topic => topic.IsIn(words)) is { } topic
            ? Search(QueryWords.OfTopic(words, topic), topic.Kind, topic.Id)
            : Search(QueryWords.OfQuestion(words));
    }

    private SearchResult Search(QueryWords query, SearchKind? answerKind = null, string answerId = "")
    {
        using var found = new Matchings(indexes);
        found.Require(query);
        if (string.Concat(words) is var whole && whole != query.Name)
        {
            found.LiftNames(whole, Tier.QuestionName, Tier.QuestionOtherName, Tier.QuestionNameStart);
        }

        if (answerKind is { } kind)
        {
            found.Answer(kind, answerId);
        }

        return found.IsEmpty ? SearchForSome(query.Required) : new SearchResult(Grouping.Of(found, limit), [], IsPartial: false);
    }

    private SearchResult SearchForSome(IReadOnlyList<string> required)
    {
        var unknown = required.Where(word => !IsKnown(indexes, word)).ToList();
        using var found = new Matchings(indexes);
        found.Gather([.. required.Except(unknown)]);
        string[] unknownAsTyped = [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => QueryWords.Read(word) is [var read] && unknown.Contains(read))];
        return new SearchResult(Grouping.Of(found, limit), unknownAsTyped, IsPartial: true);
    }

    private SearchResult AnswerAbout(SearchIntent.Question question, Subject[] subjects)
    {
        var hits = subjects.Select(subject => subject.Hit).ToList();
        var title = question.Title.Replace("{a}", hits[0].Title, StringComparison.Ordinal).Replace("{b}", hits[^1].Title, StringComparison.Ordinal);
        var id = $"{question.Key}:{string.Join(',', hits.Select(hit => hit.Id))}";
        var answer = new SearchHit(SearchKind.Answer, id, title, Ranking.TierUnit * (int)Tier.Answer, hits.Any(hit => hit.Corrected))
        {
            Answer = new SearchAnswer(question.Key, question.Target, hits),
        };
        var asked = question.Target == AnswerTarget.Claims ? SearchKind.Claim : (SearchKind?)null;
        using var found = new Matchings(indexes);
        foreach (var subject in subjects)
        {
            using var about = new Matchings(indexes);
            about.Require(QueryWords.All(subject.Words) with { Asked = asked });
            found.Join(about);
        }

        return new SearchResult([new SearchGroup(SearchKind.Answer, [answer], 1), .. Grouping.Of(found, limit - 1)], [], IsPartial: false);
    }

    private Subject[]? SubjectsOf(SearchIntent.Question question, IReadOnlyList<string> phrase)
    {
        foreach (var names in question.Patterns.SelectMany(pattern => pattern.Readings(phrase)))
        {
            Subject[] subjects = [.. names.Select(name => SubjectOf([.. phrase.Take(name.End).Skip(name.Start)], question.Target)).OfType<Subject>().DistinctBy(subject => subject.Hit.Id)];
            if (subjects.Length == names.Count)
            {
                return subjects;
            }
        }

        return null;
    }

    private Subject? SubjectOf(IReadOnlyList<string> name, AnswerTarget target)
    {
        IReadOnlyList<SearchKind> kinds = target is AnswerTarget.Comparison or AnswerTarget.Facts ? [SearchKind.Entry] : [SearchKind.Entry, SearchKind.Link];
        return kinds.Select(kind => SubjectOf(name, kind)).OfType<Subject>().OrderByDescending(subject => Ranking.TierOf(subject.Hit)).FirstOrDefault();
    }

    // Not everything that holds the words is meant by them: a name has to begin with them, as whole words.
    private Subject? SubjectOf(IReadOnlyList<string> name, SearchKind kind)
    {
        using var found = new Matchings(indexes, kind);
        found.Require(QueryWords.All(name));
        return found.Best(1).FirstOrDefault() is { } best && (Ranking.TierOf(best) >= Tier.OtherName || BeginsWith(best.Title, name) || (best.Corrected && Ranking.TierOf(best) >= Tier.NameWords))
            ? new Subject(best, name)
            : null;
    }

    private static bool IsKnown(IReadOnlyList<SearchIndex> indexes, string word) => indexes.Any(index => index.Words.Vocabulary.Knows(word));

    private static bool BeginsWith(string title, IReadOnlyList<string> name) => NameForms.Of(title).Select(form => form.Form).Prepend(title)
        .Any(form => QueryWords.Read(form).Take(name.Count).SequenceEqual(name));

    private sealed record Subject(SearchHit Hit, IReadOnlyList<string> Words);
}
