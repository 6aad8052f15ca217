return Search.Web.DatelineServer.Run(args);
