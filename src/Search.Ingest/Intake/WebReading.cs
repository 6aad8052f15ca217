using System.Runtime.CompilerServices;
using Search.Articles;

namespace Search.Ingest;

/// <summary>
/// Fetches what lies at a URL, reads its articles, and follows the links of lists: feeds without texts, sitemaps and their indexes.
/// </summary>
/// <remarks>
/// An answer is remembered once what was read of it is durable, and that of a list only where all it points at was settled too: what failed
/// and may pass is asked for again.
/// </remarks>
/// <param name="fetcher">What fetches.</param>
/// <param name="memory">What is remembered of earlier answers.</param>
/// <param name="format">The format to read everything as, or null to tell it from the content.</param>
/// <param name="reading">What reading takes for granted.</param>
/// <param name="isAnew">Whether everything is fetched even if it is as it was.</param>
/// <param name="time">The clock.</param>
public sealed class WebReading(
    Fetcher fetcher, FetchMemory memory, ArticleFormat? format, FormatOptions reading, bool isAnew, TimeProvider time)
{
    /// <summary>Gets how many URLs are read at once.</summary>
    internal int AtOnce => fetcher.Options.Concurrency;

    /// <summary>Reads what lies at a URL.</summary>
    internal IAsyncEnumerable<Step> Read(WebTarget target, Poll poll, CancellationToken cancellationToken) =>
        ReadList(target, poll, depth: 1, cancellationToken);

    private async IAsyncEnumerable<Step> ReadList(
        WebTarget target, Poll poll, int depth, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var result = await fetcher.FetchAsync(new(target.Url, target.IsWhole, isAnew), cancellationToken).ConfigureAwait(false);
        if (result is not Fetched fetched)
        {
            yield return Unread(result, poll);
            yield break;
        }

        var links = new List<ArticleLink>();
        using (var body = fetched.Body)
        {
            await foreach (var parsed in Parse(fetched, target, followLinks: true, cancellationToken).ConfigureAwait(false))
            {
                if (parsed.Link is { } link)
                {
                    links.Add(link);
                }
                else
                {
                    yield return Step.Of(null, parsed);
                }
            }
        }

        var faultsBefore = poll.PassingFaults;
        await foreach (var step in Follow(links, target, poll, depth, cancellationToken).ConfigureAwait(false))
        {
            yield return step;
        }

        if (poll.PassingFaults == faultsBefore)
        {
            yield return Remember(fetched);
        }
    }

    private async IAsyncEnumerable<Step> Follow(
        List<ArticleLink> links, WebTarget list, Poll poll, int depth, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var due = links.FindAll(IsDue);
        var followed = due.FindAll(link =>
            (link.Kind == ArticleLinkKind.Article || depth < fetcher.Options.ListDepth) && poll.TryFollow(fetcher.Options.LinksPerUrl));
        foreach (var passedOver in PassedOver(list, links.Count - due.Count, due.Count - followed.Count))
        {
            yield return Step.Of(passedOver);
        }

        var pages = followed.Where(link => link.Kind == ArticleLinkKind.Article)
            .Select(link => ReadPageAsync(link, list, poll, cancellationToken)).ToAsyncEnumerable();
        await foreach (var page in pages.InOrder(fetcher.Options.ConcurrencyPerHost, cancellationToken).ConfigureAwait(false))
        {
            foreach (var step in page)
            {
                yield return step;
            }
        }

        foreach (var link in followed.Where(link => link.Kind == ArticleLinkKind.List))
        {
            var further = ReadList(list with { Url = link.Url, IsWhole = false }, poll, depth + 1, cancellationToken);
            await foreach (var step in further.ConfigureAwait(false))
            {
                yield return step;
            }
        }
    }

    private bool IsDue(ArticleLink link) => isAnew || link.Kind == ArticleLinkKind.List
        || LinkAge.IsDue(link, memory.Find(link.Url), time.GetUtcNow(), fetcher.Options.RefetchAfter);

    private async Task<IReadOnlyList<Step>> ReadPageAsync(ArticleLink link, WebTarget list, Poll poll, CancellationToken cancellationToken)
    {
        var result = await fetcher.FetchAsync(new(SafeUrl.WithoutFragment(link.Url), IsAnew: isAnew), cancellationToken)
            .ConfigureAwait(false);
        if (result is not Fetched fetched)
        {
            var unread = Unread(result, poll);
            return link.Stated is { } stated && result is FetchFailed { IsPassing: false }
                ? [Step.Of(null, Stamped(stated, list)), unread]
                : [unread];
        }

        using var body = fetched.Body;
        var steps = new List<Step>();
        await foreach (var parsed in Parse(fetched, list, followLinks: false, cancellationToken).ConfigureAwait(false))
        {
            steps.Add(Step.Of(null, parsed.Article is { } article ? Stamped(link.Complete(article), list) : parsed));
        }

        return [.. steps, Remember(fetched)];
    }

    private IAsyncEnumerable<Parsed> Parse(Fetched fetched, WebTarget target, bool followLinks, CancellationToken cancellationToken)
    {
        var file = new ArticleFile(SafeUrl.Identity(fetched.Address), SafeUrl.Show(fetched.Address), fetched.Body.Open)
        {
            Address = fetched.Address,
            Charset = fetched.Charset,
        };
        var options = (target.Outlet?.Apply(reading) ?? reading) with { FollowLinks = followLinks };
        return ArticleReader.Read(file, format, options, cancellationToken).Select(parsed => target.Outlet?.Stamp(parsed, time) ?? parsed);
    }

    private Parsed Stamped(Article article, WebTarget target) => target.Outlet?.Stamp(article, time) ?? article;

    private Step Unread(FetchResult result, Poll poll)
    {
        if (result is FetchFailed failed)
        {
            poll.Note(failed);
            return Step.Of(new Reject(SafeUrl.Show(failed.Url), null, RejectReason.NotFetched, failed.Message));
        }

        memory.Put(((NotModified)result).Address, ((NotModified)result).Answered);
        return Step.Of(new PassedOver(SafeUrl.Show(result.Url), "page that is as it was when it was last fetched", 1));
    }

    private Step Remember(Fetched fetched) => Step.Of(new Mark(() =>
    {
        memory.Put(fetched.Address, fetched.Answered);
        if (fetched.Address != fetched.Url)
        {
            memory.Put(fetched.Url, new(null, null, fetched.Answered.At));
        }
    }));

    private static IEnumerable<PassedOver> PassedOver(WebTarget list, int known, int beyond)
    {
        if (known > 0)
        {
            yield return new(SafeUrl.Show(list.Url), "page that was fetched before and that its list does not call changed", known);
        }

        if (beyond > 0)
        {
            yield return new(SafeUrl.Show(list.Url), "link beyond what is followed for one URL", beyond);
        }
    }
}
